import { amountOf } from './amount.ts'
import type { Case, Condition, Evaluation } from './case.ts'
import { whatWouldChange } from './changes.ts'
import { cite, citeLaw, doubts, NO_RULE } from './cite.ts'
import { verdictOf } from './evaluate.ts'
import { FACT_KEYS, type FactKey } from './facts.ts'
import type { Confirm, Phrase, ProgramResult, Reason } from './result.ts'

/** Conditions that carry the verdict: those met if likely, those failed if not, all known if open. */
function deciding({ met, conditions }: Evaluation): readonly Condition[] {
  if (met === 'unknown') return conditions.filter((one) => one.missing.length === 0)
  return conditions.filter((one) => one.met === met)
}

function reasonOf(condition: Condition): Reason {
  const law = condition.law ? [citeLaw(condition.law)] : []
  return { ...condition.phrase(), met: condition.met, citations: [...law, ...condition.rows.map(cite)] }
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
  return { key: `next.${program}.${{ yes: 'likely', no: 'not', unknown: 'cannot_tell' }[met]}`, params: {} }
}

/** One programme's result with reasons, sum, sources and what would change it. */
export function explain(subject: Case, evaluation: Evaluation): ProgramResult {
  const conditions = deciding(evaluation)
  const computed = amountOf(subject, evaluation)
  const rows = [...conditions.flatMap((one) => one.rows), ...(computed?.rows ?? [])]
  const unset = evaluation.met === 'unknown' && evaluation.conditions.some((one) => one.unset)
  const reasons = conditions.map(reasonOf)
  return {
    program: evaluation.program,
    verdict: verdictOf(evaluation),
    amount: computed?.amount ?? null,
    reasons:
      reasons.length > 0 ? reasons : [{ key: 'reason.needMore', params: {}, met: 'unknown', citations: [] }],
    usedFacts: ordered(conditions.flatMap((one) => one.used)),
    missingFacts: ordered(evaluation.open.flatMap((one) => one.missing)),
    whatWouldChange: whatWouldChange(subject, evaluation),
    nextStep: nextStep(subject, evaluation),
    confirmAtWindow: distinct([
      ...rows.flatMap((row) => doubts(row, subject.pack)),
      ...(unset ? [NO_RULE] : []),
    ]),
  }
}
