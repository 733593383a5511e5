import { mayBeKept, type Pending } from './chat-log.ts'

const KEY = 'zf.chat-queue'
const DRAFT = 'zf.chat-draft'

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

/** Keeps what is being typed until this tab is closed. */
export function keepDraft(text: string): void {
  try {
    if (text && mayBeKept({ text })) sessionStorage.setItem(DRAFT, text)
    else sessionStorage.removeItem(DRAFT)
  } catch {
    // No store: it lives as long as the page.
  }
}

/** What was being typed before a reload. */
export function keptDraft(): string {
  try {
    return sessionStorage.getItem(DRAFT) ?? ''
  } catch {
    return ''
  }
}
