import type { Case } from './case.ts'
import { NO_RULE } from './cite.ts'
import type { Condition } from './decide.ts'
import { type Evaluation, verdictOf } from './evaluate.ts'
import { InOrder } from './facts/in-order.ts'
import type { FactKey } from './facts.ts'
import type { Computed, Program } from './program.ts'
import type { Citation, PersonResult, Phrase, ProgramResult, Reason } from './result.ts'
import type { Rule } from './rule.ts'
import { Sentences } from './sentences.ts'
import { type Book, bookOf, type Gathered } from './sources.ts'

const NO_CITATIONS: readonly Citation[] = []
const NO_PARAMS: Phrase['params'] = {}
const NO_PEOPLE: readonly PersonResult[] = []
const NOBODY: readonly number[] = []
const NOTHING: readonly FactKey[] = []
const NEED_MORE: Reason = {
  key: 'reason.needMore',
  params: NO_PARAMS,
  met: 'unknown',
  member: null,
  citations: NO_CITATIONS,
}

/** What the reasons of one programme come to; filled condition by condition. */
interface Told {
  readonly book: Book
  readonly reasons: Reason[]
  gathered: Gathered
  readonly used: InOrder
}

const reasonsOf = new Map<Rule, Sentences>()
const nextSteps = new Map<Program, Sentences>()

/** The sentences of a rule or of what to do next. */
function sentencesOf<T extends { id: string }>(of: T, made: Map<T, Sentences>, kind: string): Sentences {
  const known = made.get(of)
  if (known) return known
  const sentences = new Sentences(`${kind}.${of.id}`)
  made.set(of, sentences)
  return sentences
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
  const key = sentencesOf(rule, reasonsOf, 'reason').key(
    unset && !rule.follows ? 'unset' : met,
    rule.variant ? rule.variant(subject) : '',
  )
  const member = at >= 0 ? at : null
  if (!isSaid(told.reasons, key, member)) {
    const params = rule.params ? rule.params(subject) : NO_PARAMS
    told.reasons.push({ key, params, met, member, citations: sources.citations })
  }
  told.gathered = told.gathered.and(sources)
  told.used.addTold(rule.uses(subject), subject.facts, subject.toldBits)
  if (at >= 0) subject.lookAtAll()
}

function missingOf({ open }: Evaluation): readonly FactKey[] {
  if (open.length === 0) return NOTHING
  const missing = new InOrder()
  for (const condition of open) for (const key of condition.missing) missing.add(key)
  return missing.keys
}

function nextOf(subject: Case, program: Program, { met, superseded }: Evaluation): Phrase {
  const sentences = sentencesOf(program, nextSteps, 'next')
  const params = program.nextParams?.(subject) ?? NO_PARAMS
  const variant = program.next?.(subject) ?? ''
  const already = program.id === subject.facts.alreadyOn && variant === ''
  if (already || superseded) return { key: sentences.key(already ? 'already' : 'superseded', ''), params }
  return { key: sentences.key(verdictOf(met), variant), params }
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
    tell(subject, condition, told)
  }
  if (told.reasons.length === 0) told.reasons.push(NEED_MORE)
  const computed = sumOf(subject, program, evaluation)
  if (computed) for (const row of computed.rows) told.gathered = told.gathered.andRow(row)
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
