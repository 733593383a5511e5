import { ALL_PACKS } from '../packs/all.ts'
import { resolvePack } from '../packs/resolve.ts'
import { Case } from './case.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import { type FactKey, type Facts, readFact } from './facts.ts'
import { countedBy, isCounted } from './family/counting.ts'
import { nextQuestion } from './next-question.ts'
import type { PolicyPack, ResolvedPack } from './pack-types.ts'
import type { Program } from './program.ts'
import { PROGRAMS } from './programs/all.ts'
import type { CountedMember, ProgramResult, ScreeningResult } from './result.ts'
import { typesOf } from './types/types-of.ts'

/** Results with reasons for programmes already decided. */
export function explainAll(
  subject: Case,
  evaluations: readonly Evaluation[],
  programs: readonly Program[] = PROGRAMS,
): ProgramResult[] {
  const results: ProgramResult[] = []
  for (let at = 0; at < programs.length; at += 1) {
    const program = programs[at]
    const evaluation = evaluations[at]
    if (program && evaluation) results.push(explain(subject, program, evaluation))
  }
  return results
}

function counted({ members }: Facts, { rows }: ResolvedPack): CountedMember[] {
  return (members ?? []).map((member, index) => ({
    member: index,
    counted: isCounted(member, rows),
    by: countedBy(member, rows),
  }))
}

/**
 * Screens one family under the rules of one place and day. Pure: the same facts and pack give the same answer
 * anywhere. The pack must have been resolved for `facts.region`; while the place is unknown no local rule decides.
 */
export function screen(facts: Facts, pack: ResolvedPack): ScreeningResult {
  const subject = new Case(facts, pack)
  const evaluations = evaluate(subject)
  return {
    region: pack.region,
    asOf: pack.asOf,
    packVersion: pack.version,
    programs: explainAll(subject, evaluations),
    types: typesOf(subject),
    counted: counted(facts, pack),
    nextQuestion: nextQuestion(subject, evaluations, PROGRAMS),
  }
}

/** Resolves the rules for the family's place on a day (YYYY-MM-DD) and screens under them. */
export function screenOn(
  facts: Facts,
  asOf: string,
  packs: readonly PolicyPack[] = ALL_PACKS,
): ScreeningResult {
  return screen(facts, resolvePack(facts.region, asOf, packs))
}

/** Only the next question, without the cost of explanations. */
export function askNext(
  facts: Facts,
  asOf: string,
  packs: readonly PolicyPack[] = ALL_PACKS,
): FactKey | null {
  const subject = new Case(facts, resolvePack(facts.region, asOf, packs))
  return nextQuestion(subject, evaluate(subject), PROGRAMS)
}

/** Facts that may still be asked, so that a questionnaire can say how much is left. */
export function openFacts(facts: Facts, asOf: string, packs: readonly PolicyPack[] = ALL_PACKS): FactKey[] {
  const evaluations = evaluate(new Case(facts, resolvePack(facts.region, asOf, packs)))
  const open = evaluations.filter(({ stuck }) => !stuck).flatMap((one) => one.open)
  const missing = new Set(open.flatMap((condition) => condition.missing))
  return [...missing].filter((key) => readFact(facts, key) === undefined)
}
