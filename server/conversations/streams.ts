import type { Config } from '../platform/config.ts'
import { type Listener, listen } from '../platform/listen.ts'

/**
 * Open streams of one talk in this process: one visitor's tabs and phones, for a person has one talk and a visitor
 * without sign-in another. With one more the oldest is closed; its page comes back by itself while it is looked at.
 */
const MOST_A_TALK = 5

/** The open event streams of this process, woken when something was written in their conversation. */
export type Streams = {
  /** Calls `wake` after every write in the conversation, until the returned function is called or `end` was. */
  join(conversationId: string, stream: Stream): () => void
  /** Calls `end` of every stream, then stops listening. */
  close(): Promise<void>
  /** Called when the process stops. */
  onClose(end: () => void): () => void
}

type Stream = { wake: () => void; end: () => void }

/** One connection a process listens for all of its streams. */
export function openStreams(config: Pick<Config, 'DATABASE_URL'>): Streams {
  const joined = new Map<string, Set<Stream>>()
  const ends = new Set<() => void>()
  let listener: Listener | null = null
  const wakeAll = () => {
    for (const set of joined.values()) for (const { wake } of set) wake()
  }
  const start = () =>
    listen(config.DATABASE_URL, {
      channel: 'zhongfu_chat',
      name: 'zhongfu chat',
      hear: (conversationId) => {
        for (const { wake } of joined.get(conversationId) ?? []) wake()
      },
      missed: wakeAll,
    })
  return {
    join(conversationId, stream) {
      listener ??= start()
      const set = joined.get(conversationId) ?? new Set()
      // Sets keep the order in which things came: the first is the oldest.
      const [oldest] = set
      if (oldest && set.size >= MOST_A_TALK) oldest.end()
      joined.set(conversationId, set.add(stream))
      return () => {
        set.delete(stream)
        if (set.size === 0 && joined.get(conversationId) === set) joined.delete(conversationId)
      }
    },
    onClose(end) {
      ends.add(end)
      return () => ends.delete(end)
    },
    async close() {
      for (const end of ends) end()
      await listener?.close()
    },
  }
}
