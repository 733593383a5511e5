import { Case } from '../../../server/eligibility/engine/case.ts'
import { evaluate } from '../../../server/eligibility/engine/evaluate.ts'
import type { Facts, ResolvedPack } from '../../../server/eligibility/engine/index.ts'
import { PROGRAMS } from '../../../server/eligibility/engine/programs/all.ts'
import type { ProgramResult } from '../../../server/eligibility/engine/result.ts'
import { explainAll } from '../../../server/eligibility/engine/screen.ts'
import { settle } from '../../../server/eligibility/engine/settle.ts'
import { SUBSET } from './verdicts.ts'

const wanted: readonly string[] = SUBSET
const PART = PROGRAMS.filter(({ id }) => wanted.includes(id))

/** The subset decided, nothing explained. */
export function settlePart(facts: Facts, pack: ResolvedPack): Case['so'] {
  return settle(new Case(facts, pack), PART)
}

/** The subset with reasons, sums, sources and what is missing. */
export function explainPart(facts: Facts, pack: ResolvedPack): ProgramResult[] {
  const subject = new Case(facts, pack)
  return explainAll(subject, evaluate(subject, PART), PART)
}

/** Every programme with the same. */
export function explainEvery(facts: Facts, pack: ResolvedPack): ProgramResult[] {
  const subject = new Case(facts, pack)
  return explainAll(subject, evaluate(subject))
}
