/** How long somebody has been waiting, in the largest unit that says enough. */
export interface Waited {
  unit: 'now' | 'minutes' | 'hours' | 'days'
  count: number
}

const MINUTE = 60_000

/** From `since` (ISO instant) until `now` (milliseconds). A clock that runs behind never gives less than nothing. */
export function waitedSince(since: string, now: number): Waited {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE))
  if (minutes < 1) return { unit: 'now', count: 0 }
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  if (minutes < 24 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) }
  return { unit: 'days', count: Math.floor(minutes / (24 * 60)) }
}
