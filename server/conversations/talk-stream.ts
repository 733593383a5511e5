import type { Ctx } from '../platform/context.ts'
import { frame, type Look, OVER } from './event-stream.ts'
import { myHandoffOf } from './handoff/queue/line.ts'
import type { MessagesAfter } from './read-messages.ts'
import type { Reader, ReadOwnTalk } from './read-own-talk.ts'

/** The lines of a talk after a number, each once and in order; it is over when there is nothing more to be read. */
export function lookAtMessages(read: (after: number) => Promise<MessagesAfter | null>, after: number): Look {
  let seen = after
  return async function* () {
    for (let more = true; more; ) {
      const page = await read(seen)
      if (!page) return yield OVER
      for (const message of page.messages) yield frame('message', message, message.seq)
      seen = page.upTo
      more = page.more
    }
  }
}

/** The resident's own talk: its lines, and how their hand-over stands: the place in line moves without a line. */
export function lookAtTalk(ctx: Ctx, reader: Reader, after: number, read: ReadOwnTalk): Look {
  const messages = lookAtMessages((seen) => read(reader, seen), after)
  let told: string | null = null
  return async function* (what) {
    // Whatever it is about: this also finds out whether they may still read.
    yield* messages(what)
    if (!what.has('all') && !what.has('handoff')) return
    const handoff = await myHandoffOf(ctx, reader.conversationId)
    const now = JSON.stringify(handoff)
    if (now !== told) yield frame('handoff', handoff)
    told = now
  }
}
