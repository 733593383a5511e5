import type { Case, Condition, Evaluation } from './case.ts'
import { FACT_KEYS, type FactKey } from './facts.ts'

/** Facts of a condition that can still be asked; none if one of them was skipped, for then it stays open. */
function askable({ facts }: Case, condition: Condition): readonly FactKey[] {
  const skipped = condition.missing.some((key) => facts[key] === null)
  return skipped ? [] : condition.missing
}

/**
 * The one fact to ask next, or null when no further answer can change anything.
 *
 * Independent tests joined by "and" cost least when taken by chance of settling ÷ questions needed, so each
 * open condition scores that, summed over the programmes it could settle; of the best one, its first
 * unanswered fact is asked. Ending linshi early spares nothing of the other programmes, hence its small
 * weights. Ties go to the order of the questionnaire.
 */
export function nextQuestion(subject: Case, evaluations: readonly Evaluation[]): FactKey | null {
  const scores = new Map<FactKey, number>()
  for (const evaluation of evaluations) {
    if (evaluation.stuck) continue
    for (const condition of evaluation.open) {
      const keys = askable(subject, condition)
      const [first] = keys
      if (first === undefined) continue
      scores.set(first, (scores.get(first) ?? 0) + condition.rule.weight / keys.length)
    }
  }
  const open = FACT_KEYS.filter((key) => scores.has(key))
  return open.reduce<FactKey | null>(
    (best, key) => (best === null || (scores.get(key) ?? 0) > (scores.get(best) ?? 0) ? key : best),
    null,
  )
}
