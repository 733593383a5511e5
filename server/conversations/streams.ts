import type { Config } from '../platform/config.ts'
import { type Listener, listen } from '../platform/listen.ts'

/** The open event streams of this process, woken when something was written in their conversation. */
export type Streams = {
  /** Calls `wake` after every write in the conversation, until the returned function is called. */
  join(conversationId: string, wake: () => void): () => void
  /** Calls `end` of every stream, then stops listening. */
  close(): Promise<void>
  /** Called when the process stops. */
  onClose(end: () => void): () => void
}

/** One connection a process listens for all of its streams. */
export function openStreams(config: Pick<Config, 'DATABASE_URL'>): Streams {
  const wakers = new Map<string, Set<() => void>>()
  const ends = new Set<() => void>()
  let listener: Listener | null = null
  const wakeAll = () => {
    for (const set of wakers.values()) for (const wake of set) wake()
  }
  const start = () =>
    listen(config.DATABASE_URL, {
      channel: 'zhongfu_chat',
      name: 'zhongfu chat',
      hear: (conversationId) => {
        for (const wake of wakers.get(conversationId) ?? []) wake()
      },
      missed: wakeAll,
    })
  return {
    join(conversationId, wake) {
      listener ??= start()
      const set = wakers.get(conversationId) ?? new Set()
      wakers.set(conversationId, set.add(wake))
      return () => {
        set.delete(wake)
        if (set.size === 0 && wakers.get(conversationId) === set) wakers.delete(conversationId)
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
