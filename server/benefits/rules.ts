/** The quarter of a date: "2026Q4". */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
}

/** The first day of the quarter of a date. */
export function quarterBegins(date: string): string {
  const month = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

export type Unit = 'month' | 'once' | 'none'

/** Whether a line runs on a date. What is paid once stays on the list of its quarter. */
export function runsOn(item: { unit: string; periodFrom: string; periodTo: string | null }, date: string) {
  if (item.unit === 'once') return quarterOf(item.periodFrom) === quarterOf(date)
  return item.periodTo === null || item.periodTo >= date
}

/** Sum of the monthly lines that are on the list of a date, fen. Disputed lines count: they are still paid. */
export function monthTotal(
  items: readonly { unit: string; amountFen: number | null; periodFrom: string; periodTo: string | null }[],
  date: string,
): number {
  return items
    .filter((item) => item.unit === 'month' && runsOn(item, date))
    .reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
}
