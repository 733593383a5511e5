import { isGroup } from '../server/channels/service.ts'
import { closeTurns, type DoneTurn, type OpenTurn, readTurns } from '../server/conversations/service.ts'
import type { Ctx } from '../server/platform/context.ts'
import type { ManyEvent } from '../server/platform/outbox.ts'
import { answerTurn, type Hands, type Known, knownNow } from './answer-turn.ts'
import { lookUp } from './commands.ts'
import { modelReadsFirst } from './language-model/ask-first.ts'

/**
 * Answers the ordinary ones of many talks at once: those that the bot owns and where nothing has to be written but the
 * answer. Read together, thought through one by one, written together; whoever has to look something up comes a little
 * later. The others are left to `takeTurn`.
 * @returns the events that are done
 */
export async function takeTurns(
  ctx: Ctx,
  asked: readonly ManyEvent<{ conversationId: string }>[],
): Promise<ReadonlySet<string>> {
  const events = new Map<string, string[]>()
  for (const { id, payload } of asked)
    events.set(payload.conversationId, [...(events.get(payload.conversationId) ?? []), id])
  const eventsOf = ({ conversationId }: { conversationId: string }) => events.get(conversationId) ?? []

  const known = knownNow(ctx)
  const idle: string[] = []
  const atOnce: Promise<DoneTurn | null>[] = []
  const later: Promise<DoneTurn | null>[] = []
  for (const turn of await readTurns(ctx, [...events.keys()])) {
    if (!turn.waiting) idle.push(...eventsOf(turn))
    else {
      const thought = think(ctx, turn, eventsOf(turn), known)
      ;(thought.looksUp() ? later : atOnce).push(thought.done)
    }
  }
  const close = async (thought: Promise<DoneTurn | null>[], idle: readonly string[]) => {
    const turns = (await Promise.all(thought)).filter((one) => one !== null)
    return turns.length + idle.length > 0 ? closeTurns(ctx, turns, idle) : []
  }
  const done = await Promise.all([close(atOnce, idle), close(later, [])])
  return new Set(done.flatMap((ids) => [...ids]))
}

/** Begins to answer. `looksUp` tells whether it waits for something to be read. */
function think(ctx: Ctx, turn: OpenTurn, events: readonly string[], known: Known) {
  let looks = turn.replyTo !== null
  const hands: Hands = {
    aside: () => null,
    carryOut: (speaker, command) => {
      looks = true
      return lookUp(speaker, turn.conversationId, command)
    },
  }
  const answer = async (): Promise<DoneTurn | null> => {
    if (turn.owner === 'person' || modelReadsFirst(ctx, turn)) return null
    if (turn.replyTo && (await isGroup(ctx, turn.replyTo))) return null
    const answered = await answerTurn(ctx, turn, hands, known)
    return answered && { turn, events, ...answered }
  }
  const done = answer().catch((err: unknown) => {
    ctx.log.warn({ err }, 'a turn that is taken by itself')
    return null
  })
  return { done, looksUp: () => looks }
}
