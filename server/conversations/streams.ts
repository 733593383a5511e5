import type { Config } from '../platform/config.ts'
import { type Listener, listen } from '../platform/listen.ts'

/**
 * Open streams of one key in this process: one visitor's tabs and phones, for a person has one talk and a visitor
 * without sign-in another. With one more the oldest is closed; its page comes back by itself while it is looked at.
 */
const MOST_A_KEY = 5

/** The open event streams of this process, woken when something was written that concerns them. */
export type Streams = {
  /** Wakes the stream after every write that concerns the key, until the returned function is called or `end` was. */
  join(config: Pick<Config, 'DATABASE_URL'>, key: string, stream: Stream): () => void
  /** Calls `end` of every stream, then stops listening. */
  close(): Promise<void>
  /** Called when the process stops. */
  onClose(end: () => void): () => void
}

/** The word for: what was said has arrived or not. */
export const DELIVERY = 'delivery'

/**
 * What was written: a message; `said`: words of the resident themselves; how a hand-over stands; whether a message
 * arrived; the list of a desk.
 * `all`: look at everything.
 */
export type News = 'message' | 'said' | 'handoff' | typeof DELIVERY | 'list' | 'all'

type Stream = { wake: (what: News) => void; end: () => void }

/** What wakes whom. */
export type Board = {
  /** PostgreSQL channel. */
  channel: string
  /** Which of the joined keys a notification concerns, and what it tells each. */
  concerned(payload: string, joined: Iterable<string>): { key: string; what: News }[]
}

/** The key of the desk's streams of a talk; the resident's have the bare id. */
export const deskKey = (conversationId: string) => `desk:${conversationId}`

/** What a notification about a talk may say. */
const WORDS = ['said', 'handoff', DELIVERY] as const

/**
 * Talks, by the id of the conversation. The notification is a list with commas: the id, and a word when it is not about a
 * message that somebody else says to the resident.
 */
export const TALKS: Board = {
  channel: 'zhongfu_chat',
  concerned: (payload) =>
    payload.split(',').flatMap((talk) => {
      const [id = '', word] = talk.split(' ')
      const what = WORDS.find((one) => one === word) ?? 'message'
      // For the desk the words of the resident are what it waits for.
      return [
        { key: id, what },
        { key: deskKey(id), what: what === 'said' ? 'message' : what },
      ]
    }),
}

/** Desks, by place and staff. The notification is the place; empty: it is not known, so every desk looks. */
export const DESKS: Board = {
  channel: 'zhongfu_desk',
  concerned: (place, joined) =>
    [...joined]
      .filter((key) => place === '' || place.startsWith(key.split(' ')[0] ?? ''))
      .map((key) => ({ key, what: 'list' })),
}

/** One connection a process listens for all of its streams, from the first of them on. */
export function createStreams(board: Board): Streams {
  const joined = new Map<string, Set<Stream>>()
  const ends = new Set<() => void>()
  let listener: Listener | null = null
  let closed = false
  const start = (url: string) =>
    listen(url, {
      channel: board.channel,
      hear: (payload) => {
        for (const { key, what } of board.concerned(payload, joined.keys()))
          for (const { wake } of joined.get(key) ?? []) wake(what)
      },
      missed: () => {
        for (const set of joined.values()) for (const { wake } of set) wake('all')
      },
    })
  return {
    join(config, key, stream) {
      if (!closed) listener ??= start(config.DATABASE_URL)
      const set = joined.get(key) ?? new Set()
      // Sets keep the order in which things came: the first is the oldest.
      const [oldest] = set
      if (oldest && set.size >= MOST_A_KEY) oldest.end()
      joined.set(key, set.add(stream))
      return () => {
        set.delete(stream)
        if (set.size === 0 && joined.get(key) === set) joined.delete(key)
      }
    },
    onClose(end) {
      // Asked for just before the stop and open only now.
      if (closed) queueMicrotask(end)
      ends.add(end)
      return () => ends.delete(end)
    },
    async close() {
      closed = true
      for (const end of ends) end()
      await listener?.close()
    },
  }
}
