import { type Listener, listen } from '../listen.ts'

export type { Listener }

/**
 * Calls `wake` at every commit that wrote later work. A lost connection is opened again; meanwhile the relay
 * looks by itself every second.
 */
export function listenForWork(url: string, wake: () => void): Listener {
  return listen(url, { channel: 'zhongfu_wake', name: 'zhongfu relay', hear: wake, missed: wake })
}
