import { amountOf } from './amount.ts'
import { type Case, type Condition, type Evaluation, isKnown, rowsOf } from './case.ts'
import { whatWouldChange } from './changes.ts'
import { cite, citeLaw, doubts, NO_RULE } from './cite.ts'
import { verdictOf } from './evaluate.ts'
import { FACT_KEYS, type FactKey } from './facts.ts'
import type { PackRow } from './pack-types.ts'
import type { Citation, Confirm, Phrase, ProgramResult, Reason } from './result.ts'

/** Conditions that carry the verdict: those met if likely, those failed if not, all known if open. */
function deciding({ met, conditions }: Evaluation): readonly Condition[] {
  if (met === 'unknown') return conditions.filter((one) => one.missing.length === 0)
  return conditions.filter((one) => one.met === met)
}

function usedFacts(subject: Case, { rule }: Condition): readonly FactKey[] {
  return rule.uses(subject).filter((key) => isKnown(subject, key))
}

function rowsBehind(subject: Case, { rule }: Condition): PackRow[] {
  return rowsOf(subject.pack, rule.rules?.(subject) ?? [])
}

function reasonOf(subject: Case, condition: Condition): Reason {
  const { rule, met, unset } = condition
  const law = rule.law ? [citeLaw(rule.law(subject))] : []
  const behind = rowsBehind(subject, condition).map(cite)
  const same = (a: Citation, b: Citation) => a.tag === b.tag && a.clause === b.clause
  return {
    key: `reason.${rule.id}.${unset && rule.uses(subject).length > 0 ? 'unset' : met}${rule.variant?.(subject) ?? ''}`,
    params: rule.params?.(subject) ?? {},
    met,
    citations: [...law, ...behind].filter(
      (one, index, all) => all.findIndex((other) => same(one, other)) === index,
    ),
  }
}

function ordered(keys: readonly FactKey[]): FactKey[] {
  return FACT_KEYS.filter((key) => keys.includes(key))
}

function distinct(confirms: readonly Confirm[]): Confirm[] {
  const id = (one: Confirm) => `${one.code} ${one.citation?.tag} ${one.citation?.clause}`
  return confirms.filter((one, index) => confirms.findIndex((other) => id(other) === id(one)) === index)
}

function nextStep({ facts }: Case, { program, met, superseded }: Evaluation): Phrase {
  if (program === facts.alreadyOn) return { key: `next.${program}.already`, params: {} }
  if (superseded) return { key: `next.${program}.superseded`, params: {} }
  return { key: `next.${program}.${{ yes: 'likely', no: 'not', unknown: 'unknown' }[met]}`, params: {} }
}

/** One programme's result with reasons, sum, sources and what would change it. */
export function explain(subject: Case, evaluation: Evaluation): ProgramResult {
  const conditions = deciding(evaluation)
  const computed = amountOf(subject, evaluation)
  const rows = [...conditions.flatMap((one) => rowsBehind(subject, one)), ...(computed?.rows ?? [])]
  const unset = evaluation.met === 'unknown' && evaluation.conditions.some((one) => one.unset)
  const reasons = conditions.map((one) => reasonOf(subject, one))
  return {
    program: evaluation.program,
    verdict: verdictOf(evaluation),
    amount: computed?.amount ?? null,
    reasons:
      reasons.length > 0 ? reasons : [{ key: 'reason.needMore', params: {}, met: 'unknown', citations: [] }],
    usedFacts: ordered(conditions.flatMap((one) => usedFacts(subject, one))),
    missingFacts: ordered(evaluation.open.flatMap((one) => one.missing)),
    whatWouldChange: whatWouldChange(subject, evaluation),
    nextStep: nextStep(subject, evaluation),
    confirmAtWindow: distinct([
      ...rows.flatMap((row) => doubts(row, subject.pack)),
      ...(unset ? [NO_RULE] : []),
    ]),
  }
}
