import type { Case } from './case.ts'
import { cite, citeLaw, doubts, NO_RULE, rowsOf } from './cite.ts'
import type { Condition } from './decide.ts'
import { type Evaluation, verdictOf } from './evaluate.ts'
import { type FactKey, factOrder, readFact } from './facts.ts'
import type { PackRow } from './pack-types.ts'
import type { Computed, Program } from './program.ts'
import type { Citation, Confirm, Phrase, ProgramResult, Reason } from './result.ts'

const NO_CITATIONS: readonly Citation[] = []
const NO_PARAMS: Phrase['params'] = {}
const NEED_MORE: Reason = {
  key: 'reason.needMore',
  params: NO_PARAMS,
  met: 'unknown',
  member: null,
  citations: NO_CITATIONS,
}

/** Conditions that carry the verdict: those met if likely, those failed if not, all known if open. */
function carries({ met }: Evaluation, condition: Condition): boolean {
  return met === 'unknown' ? condition.missing.length === 0 : condition.met === met
}

function citationsOf(subject: Case, { rule }: Condition, rows: readonly PackRow[]): readonly Citation[] {
  if (!rule.law && rows.length === 0) return NO_CITATIONS
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

/** What the reasons of one programme come to; filled condition by condition. */
interface Told {
  reasons: Reason[]
  rows: PackRow[]
  used: FactKey[]
}

function add<T>(list: T[], one: T): void {
  if (!list.includes(one)) list.push(one)
}

/** People may share a reason word for word; each sentence is said once a person. */
function addReason(reasons: Reason[], one: Reason): void {
  for (const { key, member } of reasons) if (key === one.key && member === one.member) return
  reasons.push(one)
}

function tell(subject: Case, condition: Condition, told: Told): void {
  const { rule, met, unset, at, assumed } = condition
  if (at >= 0) subject.lookAt(at, assumed)
  const rows = rule.rules ? rowsOf(subject.pack, rule.rules(subject)) : []
  const outcome = unset && !rule.follows ? 'unset' : met
  addReason(told.reasons, {
    key: `reason.${rule.id}.${outcome}${rule.variant?.(subject) ?? ''}`,
    params: rule.params?.(subject) ?? NO_PARAMS,
    met,
    member: at >= 0 ? at : null,
    citations: citationsOf(subject, condition, rows),
  })
  for (const row of rows) add(told.rows, row)
  for (const key of rule.uses(subject)) if (readFact(subject.facts, key) != null) add(told.used, key)
  if (at >= 0) subject.lookAtAll()
}

function ordered(keys: FactKey[]): FactKey[] {
  return keys.length > 1 ? keys.sort((a, b) => factOrder(a) - factOrder(b)) : keys
}

function missingOf({ open }: Evaluation): FactKey[] {
  const keys: FactKey[] = []
  for (const { missing } of open) for (const key of missing) add(keys, key)
  return ordered(keys)
}

function confirms(subject: Case, rows: readonly PackRow[], unset: boolean): Confirm[] {
  const found: Confirm[] = []
  for (const row of rows) {
    for (const one of doubts(row, subject.pack)) {
      const same = ({ code, citation }: Confirm) =>
        code === one.code && citation?.tag === one.citation?.tag && citation?.clause === one.citation?.clause
      if (!found.some(same)) found.push(one)
    }
  }
  if (unset) found.push(NO_RULE)
  return found
}

function nextOf(subject: Case, program: Program, { met, superseded }: Evaluation): Phrase {
  const base = `next.${program.id}`
  const params = program.nextParams?.(subject) ?? NO_PARAMS
  const variant = program.next?.(subject) ?? ''
  if (program.id === subject.facts.alreadyOn && variant === '') return { key: `${base}.already`, params }
  if (superseded) return { key: `${base}.superseded`, params }
  return { key: `${base}.${verdictOf(met)}${variant}`, params }
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
  const told: Told = { reasons: [], rows: [], used: [] }
  let unset = false
  for (const condition of evaluation.conditions) {
    unset ||= condition.unset
    if (carries(evaluation, condition)) tell(subject, condition, told)
  }
  if (told.reasons.length === 0) told.reasons.push(NEED_MORE)
  const computed = sumOf(subject, program, evaluation)
  for (const row of computed?.rows ?? []) add(told.rows, row)
  return {
    program: evaluation.program,
    verdict: verdictOf(evaluation.met),
    people: evaluation.people.map(({ at, met }) => ({ member: at, verdict: verdictOf(met) })),
    amount: computed?.amount ?? null,
    reasons: told.reasons,
    used: ordered(told.used),
    missing: missingOf(evaluation),
    next: nextOf(subject, program, evaluation),
    confirmAtWindow: confirms(subject, told.rows, unset && evaluation.met === 'unknown'),
  }
}
