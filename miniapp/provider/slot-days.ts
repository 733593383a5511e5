const DAY_MS = 86_400_000
/** The longest span that is opened at once, as the API takes it. */
const MOST = 31

/** The days from one to another that fall on these days of the week (1 Monday to 7 Sunday), 31 at most. */
export function daysOn(from: string, to: string, weekdays: readonly string[]): string[] {
  const days: string[] = []
  const end = Date.parse(`${to}T00:00:00Z`)
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= end && days.length < MOST; at += DAY_MS) {
    const date = new Date(at)
    if (weekdays.includes(String(date.getUTCDay() || 7))) days.push(date.toISOString().slice(0, 10))
  }
  return days
}
