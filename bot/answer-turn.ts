import type { MessageBody, OpenTurn, Waiting } from '../server/conversations/service.ts'
import { policyGuide } from '../server/guide/service.ts'
import { chinaDate } from '../server/platform/clock.ts'
import type { Ctx } from '../server/platform/context.ts'
import { translator } from '../server/platform/i18n.ts'
import { settle, step } from './engine.ts'
import type { BotEvent, Command, Knowledge, Move, Reply, Result, State } from './model.ts'
import { readState } from './read-state.ts'
import { render } from './render.ts'

/** A command whose result asks for another one and so on: more than this is a mistake of ours. */
const MOST_STEPS = 8

/** How a turn does what the engine does not. */
export type Hands = {
  /** What is said instead of an answer, e.g. in a group; null: it is answered. */
  aside(waiting: Waiting): Promise<MessageBody | null> | null
  /** Carries out a command as the resident; null: not here, the whole turn is left. */
  carryOut(speaker: Ctx, command: Command): Promise<Result | null>
}

/** What is said, and where the talk then stands. */
export type Answered = { state: State; replies: MessageBody[] }

/** What the engine knows whoever speaks. */
export type Known = Omit<Knowledge, 'signedIn' | 'waitingForPerson'>

export function knownNow(ctx: Ctx): Known {
  const now = ctx.clock.now()
  return {
    now: now.toISOString(),
    today: chinaDate(now),
    packs: ctx.ports.policyBook.packs(),
    guide: policyGuide(),
  }
}

/** Answers everything that waits in a talk that the bot owns, in order. Null: the hands could not do it. */
export async function answerTurn(
  ctx: Ctx,
  turn: OpenTurn,
  hands: Hands,
  known = knownNow(ctx),
): Promise<Answered | null> {
  let state = readState(turn.state)
  let { waitingForPerson } = turn
  const replies: MessageBody[] = []
  for (const waiting of turn.waiting) {
    const aside = hands.aside(waiting)
    const instead = aside && (await aside)
    if (instead) {
      replies.push(instead)
      continue
    }
    const knowledge = { ...known, signedIn: turn.personId !== null, waitingForPerson }
    const answered = await answerOne(ctx, { turn, state, waiting, knowledge }, hands)
    if (!answered) return null
    state = answered.state
    waitingForPerson = answered.waitingForPerson
    replies.push(...answered.bodies)
  }
  return { state, replies }
}

type One = { turn: OpenTurn; state: State; waiting: Waiting; knowledge: Knowledge }

/** One event with all that its commands bring about. */
async function answerOne(ctx: Ctx, { turn, state, waiting, knowledge }: One, hands: Hands) {
  const speaker = residentCtx(ctx, turn.personId, waiting)
  let here: State = waiting.elder === undefined ? state : { ...state, elder: waiting.elder }
  const replies: Reply[] = []
  let taken: Move | undefined
  const events: BotEvent[] = [eventOf(waiting)]
  let called = knowledge.waitingForPerson
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const event = events.shift()
    if (!event) break
    const move = step(here, event, knowledge)
    taken ??= move
    here = move.state
    replies.push(...move.replies)
    for (const command of move.commands) {
      const result = await hands.carryOut(speaker, command)
      if (!result) return null
      if (result.ok && result.command === 'handoff.request') called = true
      events.push({ kind: 'result', result })
    }
  }
  const bodies = render(speaker.t, replies)
  const [first] = bodies
  if (first && taken) Object.assign(first, takenFor(taken))
  return { state: labelled(settle(here, replies), bodies), bodies, waitingForPerson: called }
}

/** What the message was taken for, as the first line of the answer tells it. */
function takenFor({ intent, topics, confidence }: Move): Partial<MessageBody> {
  return {
    intent,
    ...(topics ? { topics: [...topics] } : {}),
    ...(confidence === undefined ? {} : { confidence: Math.round(confidence * 100) / 100 }),
  }
}

/** Keeps what stands on the numbered buttons, so that it can be typed instead. */
function labelled(state: State, bodies: readonly MessageBody[]): State {
  const shown = bodies.findLast(({ buttons }) => buttons?.some((one) => one.number !== null))
  return shown ? { ...state, choiceLabels: (shown.buttons ?? []).map((one) => one.label) } : state
}

function eventOf(waiting: Waiting): BotEvent {
  if (waiting.signal) return waiting.signal
  return waiting.action === undefined
    ? { kind: 'text', text: waiting.text, reading: waiting.reading }
    : { kind: 'action', action: waiting.action }
}

/** The use cases are called as the resident: the bot may do nothing that they may not. */
export function residentCtx(ctx: Ctx, personId: string | null, { lang }: Waiting): Ctx {
  return {
    ...ctx,
    actor: personId ? { kind: 'resident', personId } : { kind: 'anonymous' },
    lang,
    t: translator(lang),
  }
}
