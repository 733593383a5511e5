import type { Case } from './case.ts'
import { NO_RULE } from './cite.ts'
import type { Condition } from './decide.ts'
import { type Evaluation, verdictOf } from './evaluate.ts'
import { InOrder } from './facts/in-order.ts'
import type { FactKey } from './facts.ts'
import type { Computed, Program } from './program.ts'
import type { Citation, PersonResult, Phrase, ProgramResult, Reason } from './result.ts'
import type { Outcome, Rule } from './rule.ts'
import { type Book, bookOf, type Gathered } from './sources.ts'

const NO_CITATIONS: readonly Citation[] = []
const NO_PARAMS: Phrase['params'] = {}
const NO_PEOPLE: readonly PersonResult[] = []
const NOBODY: readonly number[] = []
const NEED_MORE: Reason = {
  key: 'reason.needMore',
  params: NO_PARAMS,
  met: 'unknown',
  member: null,
  citations: NO_CITATIONS,
}

/** Conditions that carry the verdict: those met if likely, those failed if not, all that no answer moves if open. */
function carries({ met }: Evaluation, condition: Condition): boolean {
  return met === 'unknown' ? condition.met !== 'unknown' || condition.unset : condition.met === met
}

/** What the reasons of one programme come to; filled condition by condition. */
interface Told {
  readonly book: Book
  readonly reasons: Reason[]
  gathered: Gathered
  readonly used: InOrder
}

type KeysOf = Record<Outcome, Map<string, string>>
const reasonKeys = new Map<Rule, KeysOf>()

/** Keys of sentences are compared over and over, so each is made once; and found without making another string. */
function reasonKey(rule: Rule, outcome: Outcome, variant: string): string {
  let of = reasonKeys.get(rule)
  if (of === undefined) {
    of = { yes: new Map(), no: new Map(), unknown: new Map(), unset: new Map() }
    reasonKeys.set(rule, of)
  }
  const known = of[outcome].get(variant)
  if (known !== undefined) return known
  const key = `reason.${rule.id}.${outcome}${variant}`
  of[outcome].set(variant, key)
  return key
}

/** People may share a reason word for word; each sentence is said once a person. */
function isSaid(reasons: readonly Reason[], key: string, member: number | null): boolean {
  for (let index = reasons.length - 1; index >= 0; index -= 1) {
    const one = reasons[index]
    if (one?.key === key && one.member === member) return true
  }
  return false
}

function tell(subject: Case, condition: Condition, told: Told): void {
  const { rule, met, unset, at, assumed } = condition
  if (at >= 0) subject.lookAt(at, assumed)
  const sources = told.book.sourcesOf(subject, rule)
  const key = reasonKey(
    rule,
    unset && !rule.follows ? 'unset' : met,
    rule.variant ? rule.variant(subject) : '',
  )
  const member = at >= 0 ? at : null
  if (!isSaid(told.reasons, key, member)) {
    const params = rule.params ? rule.params(subject) : NO_PARAMS
    told.reasons.push({ key, params, met, member, citations: sources.citations })
  }
  told.gathered = told.gathered.and(sources)
  told.used.addTold(rule.uses(subject), subject.facts)
  if (at >= 0) subject.lookAtAll()
}

function missingOf({ open }: Evaluation): readonly FactKey[] {
  const missing = new InOrder()
  for (const condition of open) for (const key of condition.missing) missing.add(key)
  return missing.keys
}

function nextOf(subject: Case, program: Program, { met, superseded }: Evaluation): Phrase {
  const base = `next.${program.id}`
  const params = program.nextParams?.(subject) ?? NO_PARAMS
  const variant = program.next?.(subject) ?? ''
  if (program.id === subject.facts.alreadyOn && variant === '') return { key: `${base}.already`, params }
  if (superseded) return { key: `${base}.superseded`, params }
  return { key: `${base}.${verdictOf(met)}${variant}`, params }
}

function peopleMet({ people }: Evaluation): readonly number[] {
  return people.length === 0 ? NOBODY : people.filter((one) => one.met === 'yes').map(({ at }) => at)
}

function sumOf(subject: Case, program: Program, evaluation: Evaluation): Computed | null {
  const { met } = evaluation
  const told = met === 'yes' || (program.ceiling && met !== 'no')
  return told && program.amount ? program.amount(subject, peopleMet(evaluation)) : null
}

function personResults({ people }: Evaluation): readonly PersonResult[] {
  if (people.length === 0) return NO_PEOPLE
  return people.map(({ at, met }) => ({ member: at, verdict: verdictOf(met) }))
}

/** One programme's result with reasons, sum and sources. */
export function explain(subject: Case, program: Program, evaluation: Evaluation): ProgramResult {
  const book = bookOf(subject.pack)
  const told: Told = { book, reasons: [], gathered: book.nothing, used: new InOrder() }
  let unset = false
  for (const condition of evaluation.conditions) {
    unset ||= condition.unset
    if (carries(evaluation, condition)) tell(subject, condition, told)
  }
  if (told.reasons.length === 0) told.reasons.push(NEED_MORE)
  const computed = sumOf(subject, program, evaluation)
  if (computed) for (const row of computed.rows) told.gathered = told.gathered.and(row)
  const { confirms } = told.gathered
  return {
    program: evaluation.program,
    verdict: verdictOf(evaluation.met),
    people: personResults(evaluation),
    amount: computed?.amount ?? null,
    reasons: told.reasons,
    used: told.used.keys,
    missing: missingOf(evaluation),
    next: nextOf(subject, program, evaluation),
    confirmAtWindow: unset && evaluation.met === 'unknown' ? [...confirms, NO_RULE] : confirms,
  }
}
