import type { HandoffData, Knowledge, Move, Reply, State, Words } from '../model.ts'
import { answer, order, say } from '../moves.ts'
import { sayMoment } from '../say-date.ts'
import type { Danger } from '../understanding/safety.ts'

/** Every place outside the packs is one place in the questionnaire; it is no region of anybody. */
const ELSEWHERE = '330000'

function regionOf(state: State): string {
  const { region } = state.facts
  return !region || region === ELSEWHERE ? '' : region
}

/** Calls a person: asked for, or because the bot understood nothing. */
export function callPerson(state: State, reason: 'asked' | 'not_understood' | 'emotion' = 'asked'): Move {
  return order({ ...state, wantsNobody: false }, 'person', {
    name: 'handoff.request',
    reason,
    urgency: 'normal',
    region: regionOf(state),
  })
}

/** Too upset to go on with a machine: that is heard first, and a person is called without being asked for. */
export function callForUpset(state: State): Move {
  const call = callPerson(state, 'emotion')
  return { ...call, replies: [{ text: [say('person.upset')] }] }
}

/** Not understood twice in a row: somebody is called without being asked for, unless they come or nobody is wanted. */
export const callsByItself = (state: State, misses: number, { waitingForPerson }: Knowledge): boolean =>
  misses >= 2 && !waitingForPerson && !state.wantsNobody

/** It says that it did not understand and that somebody is called; `open`: what is asked meanwhile. */
export function callForMisses(state: State, open?: Reply): Move {
  const call = callPerson(state, 'not_understood')
  return {
    ...call,
    intent: 'none',
    replies: [{ text: [say('person.not_understood')] }, ...(open ? [open] : [])],
  }
}

/** "不用叫人": from now on only whoever asks for a person gets one. Danger is another matter. */
export function nobodyWanted(state: State): Move {
  return answer({ ...state, wantsNobody: true }, 'control', { text: [say('person.not_wanted')] })
}

/** Which number helps with what, the nearest first. */
const NUMBERS: Record<Danger, readonly string[]> = {
  self_harm: ['110', '120', '12345'],
  violence: ['110', '120', '12345'],
  medical: ['120', '110'],
  child: ['110', '12345'],
  missing: ['110', '12345'],
  no_food: ['12345', '110'],
  no_shelter: ['12345', '110'],
}

/** Danger: the number at once, and a person is called as urgent. Whatever was open stays open for later. */
export function emergency(state: State, danger: Danger): Move {
  return {
    state: { ...state, misses: 0 },
    replies: [
      {
        text: [say(`danger.${danger}`)],
        links: NUMBERS[danger].map((number) => ({ label: say(`call.${number}`), href: `tel:${number}` })),
      },
    ],
    commands: [{ name: 'handoff.request', reason: 'emergency', urgency: 'urgent', region: regionOf(state) }],
    intent: 'emergency',
  }
}

/** What is promised: the place in line and the time; outside desk hours, when somebody will be there. */
export function personCalled(state: State, knowledge: Knowledge, data: HandoffData): Move {
  return answer(state, 'person', { text: calledWords(knowledge, data) })
}

function calledWords(knowledge: Knowledge, data: HandoffData): Words[] {
  if (data.state === 'taken') return [say('person.here')]
  const time = sayMoment(data.promisedAt, knowledge.now)
  const first = say(data.again ? 'person.already' : 'person.coming', { place: data.place })
  return [
    first,
    say(data.byPhone ? 'person.on_call' : data.openNow ? 'person.promise' : 'person.promise_later', { time }),
    say(data.openNow ? 'person.meanwhile' : 'person.meanwhile_closed'),
  ]
}
