import { appliesOnline } from '../../server/applications/contract/programmes.ts'
import {
  type Citation,
  type ProgramId,
  type ProgramResult,
  resolvePack,
  whatWouldChange,
} from '../../server/eligibility/engine/index.ts'
import type { Knowledge, Move, Reply, State, Words } from '../model.ts'
import { answer, button, say } from '../moves.ts'
import { factName } from '../say-fact.ts'
import { sayList } from '../say-list.ts'
import { screenable } from '../screenable.ts'
import { openAgain } from './question.ts'
import {
  amountWords,
  arithmetic,
  cardLine,
  citationParams,
  phrase,
  programmeName,
  programmesOf,
  verdictWords,
} from './verdict.ts'

/** Of each kind so many are said; all of them stand on the card. */
const REASONS = 3
const CITATIONS = 2
const CHANGES = 3
const MISSING = 3

/** Why, from which clause, and what to do next, for one programme. */
export function tellProgramme(state: State, knowledge: Knowledge, program: ProgramId): Move | null {
  const result = programmesOf(state.facts, knowledge).find((one) => one.program === program)
  if (!result) return null
  const changes = changesOf(state, knowledge, program)
  const next: Reply = {
    text: [
      ...clauses(result).map((citation) => say('screen.by', citationParams(citation))),
      ...doubtOf(result),
      say('screen.next', { next: phrase(result.next) }),
    ],
    buttons: [
      ...(changes.length > 0 ? [button(`change:${program}`, 'button.change')] : []),
      ...(result.verdict !== 'not' && appliesOnline(program) ? [button('apply')] : []),
      button('results', 'button.results_again'),
      button('person'),
    ],
  }
  const why: Reply = {
    text: reasonWords(state, result),
    card: { kind: 'screening', lines: [cardLine(result)] },
  }
  return answer({ ...state, about: program }, 'screen', why, next, ...openAgain(state))
}

/** "要是…呢": the smallest changes that turn the verdict, the easiest first. */
export function tellChanges(state: State, knowledge: Knowledge, program: ProgramId): Move {
  const changes = changesOf(state, knowledge, program)
  const name = programmeName(program)
  const told: Reply = {
    text:
      changes.length > 0
        ? [say('screen.change', { name }), ...changes]
        : [say('screen.change_none', { name })],
    buttons: [
      button(`detail:${program}`, 'button.why_so'),
      button('results', 'button.results_again'),
      button('person'),
    ],
  }
  return answer({ ...state, about: program }, 'screen', told, ...openAgain(state))
}

function changesOf({ facts }: State, { today, packs }: Knowledge, program: ProgramId): Words[] {
  const pack = resolvePack(facts.region, today, packs)
  return whatWouldChange(screenable(facts), pack, program)
    .slice(0, CHANGES)
    .map((change) => say('screen.change_line', { change: phrase(change.phrase) }))
}

function reasonWords(state: State, result: ProgramResult): Words[] {
  const { program, reasons, missing, amount } = result
  const sum = amountWords(result)
  const params = { name: programmeName(program), verdict: verdictWords(state, result) }
  const facts = missing
    .slice(0, MISSING)
    .map((key) => say('fact.quoted', { fact: factName(key, state.facts) }))
  return [
    sum ? say('screen.detail_amount', { ...params, amount: sum }) : say('screen.detail', params),
    ...arithmetic(amount).map((line) => say('screen.because', { reason: line })),
    ...reasons.slice(0, REASONS).map((reason) => say('screen.because', { reason: phrase(reason) })),
    ...(facts.length > 0 ? [say('screen.missing', { facts: sayList(facts) })] : []),
  ]
}

/** Of all that a window should confirm one thing: first that a number is only planned. */
function doubtOf({ confirmAtWindow }: ProgramResult): Words[] {
  const one = confirmAtWindow.find(({ code }) => code === 'planned') ?? confirmAtWindow[0]
  return one ? [phrase(one.phrase)] : []
}

/** Documents and clauses behind the reasons and the sum, each once. */
function clauses({ reasons, amount }: ProgramResult): Citation[] {
  const all = [...reasons.flatMap(({ citations }) => citations), ...(amount?.citations ?? [])]
  const once = new Map(all.map((citation) => [`${citation.tag} ${citation.clause}`, citation]))
  return [...once.values()].slice(0, CITATIONS)
}
