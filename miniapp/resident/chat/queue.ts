import { mayBeKept, type Pending } from './chat-log.ts'

const KEY = 'zf.chat-queue'

/** Keeps unsent messages until this tab is closed, so that a reload loses none. */
export function keepQueue(queue: readonly Pending[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(queue.filter(mayBeKept)))
  } catch {
    // No store: they live as long as the page.
  }
}

/** The unsent messages of before a reload. */
export function keptQueue(): Pending[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as Pending[]
  } catch {
    return []
  }
}
