import type { Case } from './case.ts'
import type { Condition } from './decide.ts'
import type { Evaluation } from './evaluate.ts'
import { type FactKey, factOrder, readFact } from './facts.ts'
import type { Program } from './program.ts'

/** Facts of a condition that can still be asked; none if one of them was skipped, for then it stays open. */
function askable({ facts }: Case, condition: Condition): readonly FactKey[] {
  const skipped = condition.missing.some((key) => readFact(facts, key) === null)
  return skipped ? [] : condition.missing
}

/**
 * The one fact to ask next, or null when no further answer can change anything.
 *
 * Independent tests joined by "and" cost least when taken by chance of settling ÷ questions needed, so each
 * open condition scores that, times the weight of its programme, summed over the programmes it could settle;
 * of the best one, its first unanswered fact is asked. Ties go to the order of the questionnaire.
 */
export function nextQuestion(
  subject: Case,
  evaluations: readonly Evaluation[],
  programs: readonly Program[],
): FactKey | null {
  const scores = new Map<FactKey, number>()
  evaluations.forEach((evaluation, index) => {
    if (evaluation.stuck) return
    for (const condition of evaluation.open) {
      const keys = askable(subject, condition)
      const [first] = keys
      if (first === undefined) continue
      const score = ((programs[index]?.weight ?? 0) * condition.rule.weight) / keys.length
      scores.set(first, (scores.get(first) ?? 0) + score)
    }
  })
  let best: FactKey | null = null
  for (const [key, score] of scores) {
    const lead = best === null ? 1 : score - (scores.get(best) ?? 0)
    if (lead > 0 || (lead === 0 && best !== null && factOrder(key) < factOrder(best))) best = key
  }
  return best
}
