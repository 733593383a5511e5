import type { Case, Evaluation } from './case.ts'
import { evaluate, verdictOf } from './evaluate.ts'
import { type FactValue, withAnswer } from './facts.ts'
import { yuan } from './money.ts'
import type { Change, Phrase, ProgramId } from './result.ts'
import { CHANGEABLE, type ChangeableKey, candidates, distance } from './thresholds.ts'

/** An emergency may only ever open a door, and nobody is told how life getting better closes one. */
const OPENS_ONLY: readonly ChangeableKey[] = ['hardNow', 'emergency', 'spendingJump']
const MONEY: readonly ChangeableKey[] = [
  'monthlyIncomeFen',
  'financialAssetsFen',
  'carPriceFen',
  'companyCapitalFen',
]

function phraseOf(key: ChangeableKey, from: FactValue, to: FactValue, opens: boolean): Phrase {
  const way = opens ? 'opens' : 'closes'
  if (typeof from !== 'number' || typeof to !== 'number') {
    return { key: `change.${way}.${key}.${key === 'emergency' ? 'any' : String(to)}`, params: {} }
  }
  const show = MONEY.includes(key) ? yuan : String
  const by = Math.round(Math.abs(to - from) * 100) / 100
  return {
    key: `change.${way}.${key}.${to < from ? 'lower' : 'higher'}`,
    params: { from: show(from), to: show(to), by: show(by) },
  }
}

function outcome(
  subject: Case,
  key: ChangeableKey,
  to: FactValue,
  program: ProgramId,
): Evaluation | undefined {
  const changed = { ...subject, facts: withAnswer(subject.facts, key, to) }
  return evaluate(changed).find((one) => one.program === program)
}

function nearest(subject: Case, evaluation: Evaluation, key: ChangeableKey): Change | null {
  const from = subject.facts[key]
  if (from === undefined || from === null) return null
  const turned = [...new Set(candidates(subject, key))]
    .map((to) => ({ to, after: outcome(subject, key, to, evaluation.program) }))
    .flatMap(({ to, after }) =>
      after && !after.superseded && after.met !== evaluation.met ? [{ to, verdict: verdictOf(after) }] : [],
    )
    // A definite turn is worth more than one into doubt; among equals the nearest, then the lower.
    .sort(
      (a, b) =>
        Number(a.verdict === 'unknown') - Number(b.verdict === 'unknown') ||
        distance(key, from, a.to) - distance(key, from, b.to) ||
        Number(a.to) - Number(b.to),
    )
  const [best] = turned
  if (best === undefined) return null
  return { fact: key, from, ...best, phrase: phraseOf(key, from, best.to, evaluation.met === 'no') }
}

function effort(change: Change): number {
  if (typeof change.from !== 'number' || typeof change.to !== 'number') return 1
  return Math.abs(change.to - change.from) / Math.max(change.from, 1)
}

/**
 * For each fact that alone turns a definite verdict: the smallest change that does, the easiest first.
 * Nothing for an open verdict (its missing facts say more) nor where a better programme took its place.
 */
export function whatWouldChange(subject: Case, evaluation: Evaluation): Change[] {
  if (evaluation.met === 'unknown' || evaluation.superseded) return []
  return CHANGEABLE.filter((key) => evaluation.met === 'no' || !OPENS_ONLY.includes(key))
    .flatMap((key) => nearest(subject, evaluation, key) ?? [])
    .sort(
      (a, b) => Number(a.verdict === 'unknown') - Number(b.verdict === 'unknown') || effort(a) - effort(b),
    )
}
