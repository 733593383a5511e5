import { resolvePack } from '../packs/resolve.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import type { FactKey, Facts } from './facts.ts'
import { nextQuestion } from './next-question.ts'
import type { ResolvedPack } from './pack-types.ts'
import type { ScreeningResult } from './result.ts'

/**
 * Screens one family under the rules of one place and day. Pure: the same facts and pack give the same answer
 * anywhere. The pack must have been resolved for `facts.region`; while the place is unknown no local rule decides.
 */
export function screen(facts: Facts, pack: ResolvedPack): ScreeningResult {
  const subject = { facts, pack }
  const evaluations = evaluate(subject)
  return {
    region: pack.region,
    asOf: pack.asOf,
    packVersion: pack.version,
    programs: evaluations.map((one) => explain(subject, one)),
    nextQuestion: nextQuestion(subject, evaluations),
  }
}

/** Resolves the rules for the family's place on a day (YYYY-MM-DD) and screens under them. */
export function screenOn(facts: Facts, asOf: string): ScreeningResult {
  return screen(facts, resolvePack(facts.region, asOf))
}

/** Only the next question, without the cost of explanations. */
export function askNext(facts: Facts, asOf: string): FactKey | null {
  const subject = { facts, pack: resolvePack(facts.region, asOf) }
  return nextQuestion(subject, evaluate(subject))
}
