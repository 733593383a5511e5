/** What of a line tells when it begins; dates are `YYYY-MM-DD`. */
interface Line {
  unit: string
  periodFrom: string
}

/** The day a line begins, when that day is still to come. */
export function beginsOn({ periodFrom }: Line, today: string): string | undefined {
  return periodFrom > today ? periodFrom : undefined
}

/** The day from which the monthly sum is paid in full; undefined when every monthly line runs already. */
export function sumFrom(lines: readonly Line[], today: string): string | undefined {
  return lines
    .filter(({ unit }) => unit === 'month')
    .flatMap((line) => beginsOn(line, today) ?? [])
    .sort()
    .at(-1)
}
