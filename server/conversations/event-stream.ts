import type { ServerResponse } from 'node:http'
import type { Ctx } from '../platform/context.ts'
import type { Streams } from './streams.ts'

/** Keeps proxies from closing a quiet stream, and finds what a lost notification did not tell. */
const HEARTBEAT_MS = 15_000
/** How soon a browser comes back, in milliseconds. */
const RETRY_MS = 2000

/** Reads what is new, as frames; `what` says what was written since: `all` at the beginning and now and then. */
export type Look = (what: ReadonlySet<string>) => AsyncIterable<string>

export type StreamOptions = {
  ctx: Ctx
  /** What it is woken for. */
  key: string
  look: Look
  /** Whether this request may still read: after sign-out it may not, although the connection is open. */
  mayRead: () => Promise<boolean>
  heartbeatMs?: number
}

/**
 * Writes server-sent events. The table is what counts: a notification only says when to look, so nothing is lost
 * and nothing comes twice.
 */
export function streamEvents(response: ServerResponse, streams: Streams, options: StreamOptions): void {
  const { ctx, key, look, mayRead } = options
  let open = true
  let looking = false
  let news = new Set<string>()

  const end = () => {
    if (!open) return
    open = false
    leave()
    forget()
    clearInterval(heartbeat)
    response.end()
  }

  const lookAgain = async () => {
    if (looking) return
    looking = true
    try {
      while (news.size > 0 && open) {
        const what = news
        news = new Set()
        if (!(await mayRead())) return end()
        for await (const frame of look(what)) {
          if (!open) return
          response.write(frame)
        }
      }
    } catch (err) {
      // The page comes back by itself, with the last number that it has.
      ctx.log.warn({ err }, 'event stream ended')
      end()
    } finally {
      looking = false
    }
  }

  const wake = (what: string) => {
    if (!open) return
    news.add(what)
    void lookAgain()
  }
  const leave = streams.join(ctx.config, key, { wake, end })
  const forget = streams.onClose(end)
  const heartbeat = setInterval(() => {
    response.write(':\n\n')
    wake('all')
  }, options.heartbeatMs ?? HEARTBEAT_MS)
  response.on('close', end)
  response.write(`retry: ${RETRY_MS}\n\n`)
  wake('all')
}

/** One event; without an id the page keeps the last one it has. */
export function frame(event: string, data: unknown, id?: string | number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
