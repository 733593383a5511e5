import { each, sum } from '../amount.ts'
import type { Case } from '../case.ts'
import type { PackRow } from '../pack-types.ts'
import type { Computed } from '../program.ts'
import type { Amount, AmountLine } from '../result.ts'

/** Some of the children, and the amount each of them gets a month; `possible` where a rule may give more. */
export interface ChildGroup {
  line: string
  row: PackRow | undefined
  children: readonly number[]
  possible?: PackRow | undefined
}

/** Adds up groups of children; null if the amount of any of them is not known for the place. */
export function childrenAmount(
  { pack }: Case,
  kind: Amount['kind'],
  groups: readonly ChildGroup[],
): Computed | null {
  const lines: AmountLine[] = []
  const rows: (PackRow | undefined)[] = []
  let fen = 0
  let possibleFen = 0
  for (const { line, row, children, possible } of groups) {
    if (children.length === 0) continue
    if (typeof row?.value !== 'number') return null
    const own = each(line, row.value, children.length)
    const most = typeof possible?.value === 'number' ? Math.max(possible.value, row.value) : row.value
    lines.push(own)
    rows.push(row, most > row.value ? possible : undefined)
    fen += own.fen
    possibleFen += most * children.length
  }
  if (lines.length === 0) return null
  return sum(pack, { kind, period: 'month', per: 'people', fen, possibleFen, lines }, ...rows)
}
