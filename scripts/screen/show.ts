import type { ScreeningResponse } from '../../server/eligibility/contract.ts'
import { nameOfFact, yuan } from '../../server/eligibility/engine/index.ts'
import type { Listener } from '../../server/eligibility/speak.ts'
import { confirmLines, reasonLines } from './fold.ts'

type Program = ScreeningResponse['programs'][number]
type Sum = NonNullable<Program['amount']>

const ORDER = { likely: 0, unknown: 1, not: 2 } as const
/** Changes told for one programme; the easiest come first. */
const CHANGES = 2

function heading({ t }: Listener, { program, verdict, amount }: Program): string {
  const name = t(`eligibility:program.${program}.name`)
  const said = t(`eligibility:verdict.${verdict}`)
  return [`■ ${name}`, said, ...(amount ? [sumOf(t, amount)] : [])].join('  ')
}

function sumOf(t: Listener['t'], { kind, period, per, fen }: Sum): string {
  const money = t(`cli:${kind}.${period}`, { yuan: yuan(fen) })
  return per === 'people' ? t('cli:perPeople', { money }) : money
}

function arithmetic({ t }: Listener, amount: Sum): string[] {
  const lines = amount.lines.map(({ text }) => `    ${text}`)
  const { possibleFen } = amount
  return possibleFen === null ? lines : [...lines, `    ${t('cli:possible', { yuan: yuan(possibleFen) })}`]
}

function changes({ changes }: Program, most: number): string[] {
  return changes.slice(0, most).map(({ phrase }) => `  ~ ${phrase.text}`)
}

/** What stands below the reasons: what is missing, the next step, what would turn the verdict. */
function after(to: Listener, one: Program): string[] {
  const { t } = to
  const missing = one.missing.map((key) => nameOfFact(t, key)).join(t('cli:and'))
  return [
    ...(missing === '' ? [] : [`  ? ${t('cli:missing', { facts: missing })}`]),
    ...confirmLines(to, one).map((line) => `  ! ${line}`),
    ...changes(one, CHANGES),
    `  → ${one.next.text}`,
  ]
}

function programme(to: Listener, one: Program): string[] {
  return [
    heading(to, one),
    ...(one.amount ? arithmetic(to, one.amount) : []),
    ...reasonLines(to, one.reasons).map((line) => `  · ${line}`),
    ...after(to, one),
    '',
  ]
}

/** What is not given, shortly: the first reason, and the easiest change. */
function refused(to: Listener, one: Program): string[] {
  const [why = ''] = reasonLines(to, one.reasons)
  return [`${heading(to, one)}  ${why}`, ...changes(one, 1)]
}

/** One family's answer to read on a terminal: what it may get first, then what is open, then the rest. */
export function showResult(to: Listener, result: ScreeningResponse): string {
  const place = result.region === null ? to.t('cli:noPlace') : to.t(`eligibility:region.${result.region}`)
  const sorted = [...result.programs].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict])
  const types = result.types.filter(({ met }) => met === 'yes')
  const named = types.map(({ type }) => to.t(`eligibility:type.${type}.name`)).join(to.t('cli:and'))
  return [
    to.t('cli:head', { place, day: result.asOf }),
    to.t('cli:pack', { version: result.packVersion }),
    ...(named === '' ? [] : [to.t('cli:types', { types: named })]),
    '',
    ...sorted.flatMap((one) => (one.verdict === 'not' ? refused(to, one) : programme(to, one))),
    '',
    ...(result.nextQuestion === null
      ? []
      : [to.t('cli:ask', { fact: nameOfFact(to.t, result.nextQuestion) })]),
    to.t('eligibility:disclaimer'),
  ].join('\n')
}
