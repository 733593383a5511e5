import { each, line, sum } from '../amount.ts'
import type { Case } from '../case.ts'
import { yuan } from '../money.ts'
import type { PackRow } from '../pack-types.ts'
import type { Computed } from '../program.ts'
import type { AmountLine } from '../result.ts'

const BY_DEPENDENCE = [
  ['fully', 'disability.careFully', 'careFully'],
  ['largely', 'disability.careLargely', 'careLargely'],
  ['partly', 'disability.carePartly', 'carePartly'],
] as const

/**
 * By dependence, and more in an institution (Z38). Where nobody said whether a person lives in one, the higher sum is
 * only possible; so is what an unofficial page adds for the fully dependent there (Z39).
 */
export function careAmount({ pack, facts }: Case, people: readonly number[]): Computed | null {
  const extra = pack.rows['disability.institutionExtra']
  const plus = pack.rows['disability.fullyInstitutionPlus']
  const rows: (PackRow | undefined)[] = []
  const lines: AmountLine[] = []
  let fen = 0
  let inside = 0
  let possible = 0
  for (const [dependence, key, name] of BY_DEPENDENCE) {
    const some = people.filter((at) => facts.members?.[at]?.dependence === dependence)
    if (some.length === 0) continue
    const row = pack.rows[key]
    if (row === undefined) return null
    const own = each(name, row.value, some.length)
    lines.push(own)
    rows.push(row)
    fen += own.fen
    for (const at of some) {
      const { institution } = facts.members?.[at] ?? {}
      if (institution === false) continue
      const more = Math.round((row.value * (extra?.value ?? 0)) / 100)
      if (institution === true) inside += more
      else possible += more
      if (dependence === 'fully') possible += plus?.value ?? 0
    }
  }
  if (lines.length === 0) return null
  if (inside > 0)
    lines.push(line('careInstitution', inside, { share: extra?.value ?? 0, total: yuan(inside) }))
  const total = fen + inside
  const parts = { kind: 'exact', period: 'month', per: 'people', fen: total, lines } as const
  const beyond = possible > 0 ? [plus] : []
  if (inside > 0 || possible > 0) rows.push(extra)
  return sum(pack, { ...parts, possibleFen: total + possible }, ...rows, ...beyond)
}
