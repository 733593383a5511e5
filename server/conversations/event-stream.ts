import type { ServerResponse } from 'node:http'
import type { Ctx } from '../platform/context.ts'
import { messagesAfter } from './read-messages.ts'
import type { Streams } from './streams.ts'

/** Keeps proxies from closing a quiet stream, and finds what a lost notification did not tell. */
const HEARTBEAT_MS = 15_000
/** How soon a browser comes back, in milliseconds. */
const RETRY_MS = 2000

export type StreamOptions = {
  ctx: Ctx
  conversationId: string
  /** The last number that the page has. */
  after: number
  /** Whether this request may still read: after sign-out it may not, although the connection is open. */
  mayRead: () => Promise<boolean>
  heartbeatMs?: number
}

/**
 * Writes the messages of a conversation as server-sent events, beginning after `after`. The table is what
 * counts: a notification only says when to look, so nothing is lost and nothing comes twice.
 */
export function streamMessages(response: ServerResponse, streams: Streams, options: StreamOptions): void {
  const { ctx, conversationId, mayRead } = options
  let after = options.after
  let open = true
  let looking = false
  let again = false

  const end = () => {
    if (!open) return
    open = false
    leave()
    forget()
    clearInterval(heartbeat)
    response.end()
  }

  const look = async () => {
    if (looking) {
      again = true
      return
    }
    looking = true
    try {
      do {
        again = false
        if (!(await mayRead())) return end()
        for (let more = true; more && open; ) {
          const read = await messagesAfter(ctx, conversationId, after)
          for (const message of read.messages) response.write(frame(message.seq, message))
          after = read.upTo
          more = read.more
        }
      } while (again && open)
    } catch (err) {
      // The page comes back by itself, with the last number that it has.
      ctx.log.warn({ err }, 'chat stream ended')
      end()
    } finally {
      looking = false
    }
  }

  const wake = () => {
    if (open) void look()
  }
  const leave = streams.join(conversationId, { wake, end })
  const forget = streams.onClose(end)
  const heartbeat = setInterval(() => {
    response.write(':\n\n')
    wake()
  }, options.heartbeatMs ?? HEARTBEAT_MS)
  response.on('close', end)
  response.write(`retry: ${RETRY_MS}\n\n`)
  wake()
}

function frame(seq: number, data: unknown): string {
  return `id: ${seq}\nevent: message\ndata: ${JSON.stringify(data)}\n\n`
}
