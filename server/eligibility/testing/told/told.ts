import { readFact } from '../../engine/facts.ts'
import type { FactKey, Facts, PolicyPack } from '../../engine/index.ts'
import { screenOn, withAnswer } from '../../engine/index.ts'
import type { Amount, Citation, ProgramResult, Reason } from '../../engine/result.ts'
import { packsWith } from '../packs-with.ts'
import type { ToldFamily } from './base.ts'

const CODES = ['stale', 'derived', 'planned', 'weak_source', 'other_place', 'no_rule'] as const
const SIGN = { yes: '+', no: '-', unknown: '?' } as const

/** The packs of such a family. */
export function packsOf({ without = [], values = {} }: ToldFamily): readonly PolicyPack[] {
  return packsWith(values).map((pack) => ({
    ...pack,
    rows: pack.rows.filter(({ key }) => !without.includes(key)),
  }))
}

/** All that a screening says, a line each, short enough to be compared by eye. */
export function told(family: ToldFamily): string[] {
  const { facts, on = '2026-11-22' } = family
  const packs = packsOf(family)
  const { programs, types, counted } = screenOn(facts, on, packs)
  return [
    `asked in turn: ${asked(facts, on, packs).join(' ')}`,
    `counted: ${counted.map(({ by }) => by).join(' ')}`,
    ...types.map(
      ({ type, met, reasons }) =>
        `${SIGN[met]} ${type}: ${reasons.map(({ key }) => key.replace(`type.${type}.`, '')).join(' ')}`,
    ),
    ...programs.flatMap((program) => ['', program.program, ...lines(program)]),
  ]
}

/** What is asked of a family that at first tells nothing and then answers question by question. */
function asked(facts: Facts, on: string, packs: readonly PolicyPack[]): FactKey[] {
  const keys: FactKey[] = []
  let known: Facts = {}
  for (;;) {
    const { nextQuestion } = screenOn(known, on, packs)
    if (nextQuestion === null || keys.includes(nextQuestion)) return keys
    keys.push(nextQuestion)
    known = withAnswer(known, nextQuestion, readFact(facts, nextQuestion) ?? null)
  }
}

function lines({ verdict, people, reasons, amount, used, missing, next, confirmAtWindow }: ProgramResult) {
  return [
    [verdict, ...people.map((one) => `${one.member} ${one.verdict}`)].join(', '),
    ...reasons.map(reasonLine),
    ...(amount ? sumLines(amount) : []),
    `uses ${used.join(' ')}`,
    ...(missing.length > 0 ? [`asks ${missing.join(' ')}`] : []),
    `then ${next.key.replace('next.', '')}${params(next.params)}`,
    ...CODES.flatMap((code) => {
      const of = confirmAtWindow.filter((one) => one.code === code)
      return of.length > 0
        ? [`window ${code}${of.map(({ citation }) => (citation ? ` ${citation.tag}` : '')).join('')}`]
        : []
    }),
  ]
}

function reasonLine({ key, params: said, met, member, citations }: Reason): string {
  const whom = member === null ? '' : ` of ${member}`
  return `${SIGN[met]} ${key.replace('reason.', '')}${whom}${params(said)}${cited(citations)}`
}

function sumLines({ kind, fen, period, per, possibleFen, lines: steps, citations }: Amount): string[] {
  const possible = possibleFen === null ? '' : `, possibly ${possibleFen}`
  return [
    `pays ${fen}${possible}, ${kind} a ${period} per ${per}${cited(citations)}`,
    ...steps.map((step) => `  ${step.fen} ${step.key.replace('amount.', '')}${params(step.params)}`),
  ]
}

function params(said: Readonly<Record<string, string | number>>): string {
  return Object.entries(said)
    .map(([name, value]) => ` ${name}=${value}`)
    .join('')
}

const cited = (all: readonly Citation[]) =>
  all.map(({ tag, clause, clauseEn }) => ` [${tag} ${clause} ${clauseEn}]`).join('')
