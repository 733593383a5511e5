import type { MonthHours } from '../contract.ts'

/** Minutes of one deed on a day (YYYY-MM-DD, China). `sign`: -1 takes one back. */
export type DayMinutes = { on: string; minutes: number; sign: number }

/** Deeds by month, the newest first, the last `most` months that have any. */
export function byMonth(deeds: readonly DayMinutes[], most = 12): MonthHours[] {
  const months = new Map<string, MonthHours>()
  for (const { on, minutes, sign } of deeds) {
    const month = on.slice(0, 7)
    const so = months.get(month) ?? { month, minutes: 0, deeds: 0 }
    months.set(month, { month, minutes: so.minutes + minutes, deeds: so.deeds + sign })
  }
  const some = [...months.values()].filter(({ deeds }) => deeds > 0)
  return some.sort((a, b) => (a.month < b.month ? 1 : -1)).slice(0, most)
}

/** First and last day of a month (`YYYY-MM`). */
export function daysOf(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` }
}

/** Whether hours of these days (YYYY-MM-DD, both included) can be certified: in order, and nothing still to come. */
export function canCertify({ from, to }: { from: string; to: string }, today: string): boolean {
  return from <= to && to <= today
}

/** Whether one place lies in the other, either way round: a branch of the county helps in its villages too. */
export function touches(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}
