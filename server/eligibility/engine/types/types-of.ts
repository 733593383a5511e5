import type { Case } from '../case.ts'
import type { TypeResult } from '../result.ts'

/** The five types 五型 a family belongs to. */
export function typesOf(_subject: Case): TypeResult[] {
  return []
}
