import type { StatementLine } from '../contract.ts'

/** One order as a statement counts it, or takes it back. `unchecked`: without a scan at one end or the other. */
export type Entry = {
  orderId: string
  sign: 1 | -1
  projectId: string
  code: string
  name: string
  minutes: number
  unchecked: boolean
  payFen: number | null
}

/** Entries as lines: one a project and price, what is taken back apart from the work and below nought. */
export function linesOf(entries: readonly Entry[]): StatementLine[] {
  const lines = new Map<string, StatementLine>()
  for (const { sign, projectId, code, name, minutes, unchecked, payFen } of entries) {
    const key = `${sign} ${projectId} ${payFen}`
    const line = lines.get(key) ?? {
      code,
      name,
      orders: 0,
      minutes: 0,
      unchecked: 0,
      payFen,
      takenBack: sign < 0,
    }
    line.orders += sign
    line.minutes += sign * minutes
    line.unchecked += unchecked ? sign : 0
    lines.set(key, line)
  }
  return [...lines.values()].sort(
    (a, b) => Number(a.takenBack) - Number(b.takenBack) || a.code.localeCompare(b.code),
  )
}

/** Sums of lines. An amount is only named when every line has one. */
export function sumOf(lines: readonly StatementLine[]) {
  const sum = (of: (line: StatementLine) => number) => lines.reduce((all, line) => all + of(line), 0)
  const known = lines.length > 0 && lines.every(({ payFen }) => payFen !== null)
  return {
    orders: sum(({ orders }) => orders),
    minutes: sum(({ minutes }) => minutes),
    amountFen: known ? sum(({ orders, payFen }) => orders * (payFen ?? 0)) : null,
  }
}

type HandedIn = { providerId: string; month: string; issuedAt: Date; lines: readonly StatementLine[] }

/** What a statement says, in one spelling: whoever changes a number of it changes this. */
export function wordingOf({ providerId, month, issuedAt, lines }: HandedIn): string {
  const said = lines.map((one) => [one.code, one.name, one.orders, one.minutes, one.unchecked, one.payFen])
  return JSON.stringify([providerId, month, issuedAt.toISOString(), said])
}
