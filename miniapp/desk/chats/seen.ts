import { reactive } from 'vue'

const KEY = 'zf.desk-seen'

/** The number of the newest line that was looked at, by hand-over; of this tab. */
const seen: Record<string, number> = reactive(kept())

function kept(): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, number>
  } catch {
    return {}
  }
}

/** Everything up to this line has been on the screen. */
export function markSeen(id: string, seq: number): void {
  if (seq <= (seen[id] ?? 0)) return
  seen[id] = seq
  try {
    sessionStorage.setItem(KEY, JSON.stringify(seen))
  } catch {
    // No store: it holds as long as the page.
  }
}

/** Lines since; null: never opened here. */
export function newLines(id: string, lastSeq: number): number | null {
  const upTo = seen[id]
  return upTo === undefined ? null : Math.max(0, lastSeq - upTo)
}
