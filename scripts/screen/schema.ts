import { z } from 'zod'
import { factsSchema } from '../../server/eligibility/contract.ts'

/** The JSON Schema of one family's facts. */
export function schemaOfFacts(): string {
  const schema = z.toJSONSchema(factsSchema, { io: 'input' })
  return JSON.stringify({ title: 'Facts of one family', ...schema }, null, 2)
}
