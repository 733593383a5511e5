import type { Case } from './case.ts'
import { cite, citeLaw, doubts, NO_RULE, rowsOf } from './cite.ts'
import { type Condition, type Evaluation, verdictOf } from './evaluate.ts'
import { type FactKey, factOrder, readFact } from './facts.ts'
import type { PackRow } from './pack-types.ts'
import type { Computed, Program } from './program.ts'
import type { Citation, Confirm, Phrase, ProgramResult, Reason } from './result.ts'

/** Conditions that carry the verdict: those met if likely, those failed if not, all known if open. */
function deciding({ met, conditions }: Evaluation): readonly Condition[] {
  if (met === 'unknown') return conditions.filter((one) => one.missing.length === 0)
  return conditions.filter((one) => one.met === met)
}

function rowsBehind({ pack }: Case, { rule }: Condition, subject: Case): PackRow[] {
  return rule.rules ? rowsOf(pack, rule.rules(subject)) : []
}

function citationsOf(subject: Case, { rule }: Condition, rows: readonly PackRow[]): Citation[] {
  const found: Citation[] = []
  if (rule.law) {
    found.push(citeLaw(typeof rule.law === 'function' ? rule.law(subject) : rule.law, subject.pack))
  }
  for (const row of rows) {
    const one = cite(row, subject.pack)
    if (!found.some(({ tag, clause }) => tag === one.tag && clause === one.clause)) found.push(one)
  }
  return found
}

interface Told {
  reason: Reason
  rows: readonly PackRow[]
  used: readonly FactKey[]
}

function tell(subject: Case, condition: Condition): Told {
  const { rule, met, unset, at, assumed } = condition
  if (at >= 0) subject.lookAt(at, assumed)
  const rows = rowsBehind(subject, condition, subject)
  const uses = rule.uses(subject)
  const outcome = unset && !rule.follows ? 'unset' : met
  const reason = {
    key: `reason.${rule.id}.${outcome}${rule.variant?.(subject) ?? ''}`,
    params: rule.params?.(subject) ?? {},
    met,
    member: at >= 0 ? at : null,
    citations: citationsOf(subject, condition, rows),
  }
  if (at >= 0) subject.lookAtAll()
  return { reason, rows, used: uses.filter((key) => readFact(subject.facts, key) != null) }
}

const NEED_MORE: Reason = { key: 'reason.needMore', params: {}, met: 'unknown', member: null, citations: [] }

function ordered(keys: Iterable<FactKey>): FactKey[] {
  return [...new Set(keys)].sort((a, b) => factOrder(a) - factOrder(b))
}

/** People may share a reason word for word; each sentence is said once. */
function distinct(reasons: readonly Reason[]): Reason[] {
  const found = new Map<string, Reason>()
  for (const one of reasons) {
    const id = `${one.key} ${one.member ?? ''}`
    if (!found.has(id)) found.set(id, one)
  }
  return [...found.values()]
}

function confirms(subject: Case, rows: readonly PackRow[], unset: boolean): Confirm[] {
  const found: Confirm[] = []
  for (const row of new Set(rows)) {
    for (const one of doubts(row, subject.pack)) {
      const same = ({ code, citation }: Confirm) =>
        code === one.code && citation?.tag === one.citation?.tag && citation?.clause === one.citation?.clause
      if (!found.some(same)) found.push(one)
    }
  }
  return unset ? [...found, NO_RULE] : found
}

function nextOf(subject: Case, program: Program, { met, superseded }: Evaluation): Phrase {
  const base = `next.${program.id}`
  if (program.id === subject.facts.alreadyOn) return { key: `${base}.already`, params: {} }
  if (superseded) return { key: `${base}.superseded`, params: {} }
  return { key: `${base}.${verdictOf(met)}${program.next?.(subject) ?? ''}`, params: {} }
}

function sumOf(subject: Case, program: Program, { met, people }: Evaluation): Computed | null {
  const told = met === 'yes' || (program.ceiling && met !== 'no')
  if (!told || !program.amount) return null
  return program.amount(
    subject,
    people.filter((one) => one.met === 'yes').map(({ at }) => at),
  )
}

/** One programme's result with reasons, sum and sources. */
export function explain(subject: Case, program: Program, evaluation: Evaluation): ProgramResult {
  const told = deciding(evaluation).map((one) => tell(subject, one))
  const computed = sumOf(subject, program, evaluation)
  const rows = [...told.flatMap((one) => one.rows), ...(computed?.rows ?? [])]
  const unset = evaluation.met === 'unknown' && evaluation.conditions.some((one) => one.unset)
  return {
    program: evaluation.program,
    verdict: verdictOf(evaluation.met),
    people: evaluation.people.map(({ at, met }) => ({ member: at, verdict: verdictOf(met) })),
    amount: computed?.amount ?? null,
    reasons: told.length > 0 ? distinct(told.map(({ reason }) => reason)) : [NEED_MORE],
    used: ordered(told.flatMap((one) => one.used)),
    missing: ordered(evaluation.open.flatMap((one) => one.missing)),
    next: nextOf(subject, program, evaluation),
    confirmAtWindow: confirms(subject, rows, unset),
  }
}
