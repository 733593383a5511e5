import type { Case } from './case.ts'
import { NO_RULE } from './cite.ts'
import type { Condition } from './decide.ts'
import { type Evaluation, verdictOf } from './evaluate.ts'
import { InOrder } from './facts/in-order.ts'
import type { FactKey } from './facts.ts'
import type { Computed, Program } from './program.ts'
import type { Citation, PersonResult, Phrase, ProgramResult, Reason, Verdict } from './result.ts'
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

type Next = Verdict | 'already' | 'superseded'
const nextSteps = new Map<Program, Sentences<Next>>()

function nextSentences(program: Program): Sentences<Next> {
  const known = nextSteps.get(program)
  if (known) return known
  const made = new Sentences<Next>(`next.${program.id}`)
  nextSteps.set(program, made)
  return made
}

/** People may share a reason word for word; each sentence is said once a person. */
function isSaid(reasons: readonly Reason[], key: string, member: number | null): boolean {
  for (let index = reasons.length - 1; index >= 0; index -= 1) {
    const one = reasons[index]
    if (one?.key === key && one.member === member) return true
  }
  return false
}

function tell(subject: Case, { rule, met, unset, at, assumed }: Condition, told: Told): void {
  if (at >= 0) subject.lookAt(at, assumed)
  const page = told.book.pageOf(rule)
  const sources = page.sources(subject)
  told.gathered = told.gathered.and(sources)
  const key = page.sentences.key(unset && !page.follows ? 'unset' : met, page.variant(subject))
  const member = at >= 0 ? at : null
  if (!isSaid(told.reasons, key, member))
    told.reasons.push({ key, params: page.params(subject), met, member, citations: sources.citations })
  if (page.bits === null) told.used.addTold(page.uses(subject), subject.facts, subject.toldBits)
  else told.used.addBits(page.bits & subject.toldBits)
  if (at >= 0) subject.lookAtAll()
}

function missingOf({ open }: Evaluation): readonly FactKey[] {
  if (open.length === 0) return NOTHING
  const missing = new InOrder()
  for (const condition of open) for (const key of condition.missing) missing.add(key)
  return missing.keys
}

function nextOf(subject: Case, program: Program, { met, superseded }: Evaluation): Phrase {
  const sentences = nextSentences(program)
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
