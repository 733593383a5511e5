import {
  closeTurn,
  type MessageBody,
  type OpenTurn,
  openTurn,
  type Waiting,
} from '../server/conversations/service.ts'
import { policyGuide } from '../server/guide/service.ts'
import { chinaDate } from '../server/platform/clock.ts'
import type { Ctx } from '../server/platform/context.ts'
import { translator } from '../server/platform/i18n.ts'
import { carryOut } from './commands.ts'
import { settle, step } from './engine.ts'
import { takeAside } from './group.ts'
import { askModelFirst } from './language-model/ask-first.ts'
import type { BotEvent, Knowledge, Move, Reply, State } from './model.ts'
import { readState } from './read-state.ts'
import { render } from './render.ts'
import { findDanger } from './understanding/safety.ts'

/** A command whose result asks for another one and so on: more than this is a mistake of ours. */
const MOST_STEPS = 8

/**
 * Answers everything that waits in one conversation, in order, in the open transaction. While a person owns it
 * the messages are only marked as read by the bot.
 */
export async function takeTurn(ctx: Ctx, conversationId: string): Promise<void> {
  const turn = await openTurn(ctx, conversationId)
  if (!turn || (await askModelFirst(ctx, turn))) return
  let state = readState(turn.state)
  const bodies: MessageBody[] = []
  let waitingForPerson = turn.waitingForPerson
  for (const waiting of turn.owner === 'bot' ? turn.waiting : []) {
    const aside = await takeAside(ctx, turn, waiting)
    if (aside) {
      bodies.push(aside)
      continue
    }
    const answered = await answerOne(ctx, { turn, state, waiting, waitingForPerson })
    state = answered.state
    waitingForPerson = answered.waitingForPerson
    bodies.push(...answered.bodies)
  }
  if (turn.owner === 'person') await raiseDanger(ctx, turn)
  await closeTurn(ctx, turn, { state, replies: bodies })
}

/** Words of danger while a person owns the talk: the bot stays silent, but the owner's phone rings. */
async function raiseDanger(ctx: Ctx, turn: OpenTurn): Promise<void> {
  const said = turn.waiting.find((waiting) => waiting.signal === null && findDanger(waiting.text))
  if (!said) return
  const command = { name: 'handoff.request', reason: 'emergency', urgency: 'urgent', region: '' } as const
  await carryOut(residentCtx(ctx, turn.personId, said), turn.conversationId, command)
}

type One = { turn: OpenTurn; state: State; waiting: Waiting; waitingForPerson: boolean }

/** One event with all that its commands bring about. */
async function answerOne(ctx: Ctx, { turn, state, waiting, waitingForPerson }: One) {
  const speaker = residentCtx(ctx, turn.personId, waiting)
  const now = ctx.clock.now()
  const knowledge: Knowledge = {
    now: now.toISOString(),
    today: chinaDate(now),
    signedIn: turn.personId !== null,
    waitingForPerson,
    packs: ctx.ports.policyBook.packs(),
    guide: policyGuide(),
  }
  let here: State = waiting.elder === undefined ? state : { ...state, elder: waiting.elder }
  const replies: Reply[] = []
  let taken: Move | undefined
  const events: BotEvent[] = [eventOf(waiting)]
  let called = waitingForPerson
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const event = events.shift()
    if (!event) break
    const move = step(here, event, knowledge)
    taken ??= move
    here = move.state
    replies.push(...move.replies)
    for (const command of move.commands) {
      const result = await carryOut(speaker, turn.conversationId, command)
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
function residentCtx(ctx: Ctx, personId: string | null, { lang }: Waiting): Ctx {
  return {
    ...ctx,
    actor: personId ? { kind: 'resident', personId } : { kind: 'anonymous' },
    lang,
    t: translator(lang),
  }
}
