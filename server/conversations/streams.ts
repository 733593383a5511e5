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

/** `what`: what was written, where the notification says so; `all`: look at everything. */
type Stream = { wake: (what: string) => void; end: () => void }

/** What wakes whom. */
export type Board = {
  /** PostgreSQL channel. */
  channel: string
  /** Shown in pg_stat_activity. */
  name: string
  /** Which of the joined keys a notification concerns, and what it says. */
  concerned(payload: string, joined: Iterable<string>): { keys: readonly string[]; what: string }
}

/** The key of the desk's streams of a talk; the resident's have the bare id. */
export const deskKey = (conversationId: string) => `desk:${conversationId}`

/** Talks, by the id of the conversation. The notification is the id, and a word when it is not about a message. */
export const TALKS: Board = {
  channel: 'zhongfu_chat',
  name: 'zhongfu chat',
  concerned(payload) {
    const [id = '', what = 'message'] = payload.split(' ')
    return { keys: [id, deskKey(id)], what }
  },
}

/** The word for: what was said has arrived or not. */
export const DELIVERY = 'delivery'

/** Desks, by place and staff. The notification is the place; empty: it is not known, so every desk looks. */
export const DESKS: Board = {
  channel: 'zhongfu_desk',
  name: 'zhongfu desk',
  concerned(place, joined) {
    const keys = [...joined].filter((key) => place === '' || place.startsWith(key.split(' ')[0] ?? ''))
    return { keys, what: 'list' }
  },
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
      name: board.name,
      hear: (payload) => {
        const { keys, what } = board.concerned(payload, joined.keys())
        for (const key of keys) for (const { wake } of joined.get(key) ?? []) wake(what)
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
