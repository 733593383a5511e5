import type { Ctx } from '../platform/context.ts'
import { frame, type Look } from './event-stream.ts'
import { myHandoffOf } from './handoff/queue/line.ts'
import { type MessagesAfter, messagesAfter } from './read-messages.ts'

/** The lines of a talk after a number, each once and in order. */
export function lookAtMessages(read: (after: number) => Promise<MessagesAfter>, after: number): Look {
  let seen = after
  return async function* (what) {
    if (!what.has('all') && !what.has('message')) return
    for (let more = true; more; ) {
      const page = await read(seen)
      for (const message of page.messages) yield frame('message', message, message.seq)
      seen = page.upTo
      more = page.more
    }
  }
}

/** The resident's own talk: its lines, and how their hand-over stands: the place in line moves without a line. */
export function lookAtTalk(
  ctx: Ctx,
  conversationId: string,
  after: number,
  read: typeof messagesAfter = messagesAfter,
): Look {
  const messages = lookAtMessages((seen) => read(ctx, conversationId, seen), after)
  let told: string | null = null
  return async function* (what) {
    yield* messages(what)
    if (!what.has('all') && !what.has('handoff')) return
    const handoff = await myHandoffOf(ctx, conversationId)
    const now = JSON.stringify(handoff)
    if (now !== told) yield frame('handoff', handoff)
    told = now
  }
}
