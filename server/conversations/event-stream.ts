import type { ServerResponse } from 'node:http'
import type { Ctx } from '../platform/context.ts'
import type { News, Streams } from './streams.ts'

/** Keeps proxies from closing a quiet stream, and finds what a lost notification did not tell. */
const HEARTBEAT_MS = 15_000
/** How soon a browser comes back, in milliseconds. */
const RETRY_MS = 2000
/**
 * How long one's own words may wait, in milliseconds: the page that said them shows them already, and most often the
 * answer takes them along. Too short to be noticed on another phone.
 */
const OWN_WORDS_MS = 60

/** Said by a look instead of a frame: this request may no longer read, e.g. after sign-out. */
export const OVER = Symbol('over')

/** Reads what is new, as frames; `what` says what was written since: `all` at the beginning and now and then. */
export type Look = (what: ReadonlySet<News>) => AsyncIterable<string | typeof OVER>

export type StreamOptions = {
  ctx: Ctx
  /** What it is woken for. */
  key: string
  look: Look
  heartbeatMs?: number
}

/**
 * Writes server-sent events. The table is what counts: a notification only says when to look, so nothing is lost
 * and nothing comes twice.
 */
export function streamEvents(response: ServerResponse, streams: Streams, options: StreamOptions): void {
  const { ctx, key, look } = options
  let open = true
  let looking = false
  let soon: NodeJS.Timeout | undefined
  let news = new Set<News>()

  const end = () => {
    if (!open) return
    open = false
    leave()
    forget()
    clearInterval(heartbeat)
    clearTimeout(soon)
    response.end()
  }

  const lookAgain = async () => {
    if (looking) return
    looking = true
    try {
      while (news.size > 0 && open) {
        const what = news
        news = new Set()
        const { frames, over } = await collect(look(what))
        if (!open) return
        if (frames) response.write(frames)
        if (over) return end()
      }
    } catch (err) {
      // The page comes back by itself, with the last number that it has.
      ctx.log.warn({ err }, 'event stream ended')
      end()
    } finally {
      looking = false
    }
  }

  const wake = (what: News) => {
    if (!open) return
    news.add(what)
    clearTimeout(soon)
    if (what === 'said') soon = setTimeout(lookAgain, OWN_WORDS_MS)
    else void lookAgain()
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

/** What a look finds, for one write. */
async function collect(found: ReturnType<Look>): Promise<{ frames: string; over: boolean }> {
  let frames = ''
  for await (const frame of found) {
    if (frame === OVER) return { frames, over: true }
    frames += frame
  }
  return { frames, over: false }
}

/** A look for as long as somebody may read, which is asked each time. */
export function whileAllowed(mayRead: () => Promise<boolean>, look: Look): Look {
  return async function* (what) {
    if (await mayRead()) yield* look(what)
    else yield OVER
  }
}

/** One event; without an id the page keeps the last one it has. */
export function frame(event: string, data: unknown, id?: string | number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
