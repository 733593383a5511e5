import type { PackRow, PolicyPack } from '../engine/pack-types.ts'
import { isDraft } from './sources.ts'

const DIGITS = { national: 0, province: 2, city: 4, district_group: 6, county: 6 } as const
const LEVELS = Object.keys(DIGITS)

/** What is wrong with the frame of a pack: its names, its level and the places it covers. */
export function frameFaults(pack: PolicyPack): string[] {
  const digits = DIGITS[pack.level]
  const strange = pack.covers.filter((code) => code.length !== digits || !/^(33\d*)?$/.test(code))
  return [
    ...(pack.version === '' ? ['no version'] : []),
    ...(pack.covers.length === 0 ? ['covers no place'] : []),
    ...strange.map((code) => `covers ${code || 'everywhere'}, no place of its level`),
  ]
}

/** What is wrong between a row and the one before it; a gap must be declared, and only a gap may be. */
function seamFault(before: PackRow | undefined, row: PackRow): string | null {
  if (before === undefined) return row.afterGap ? 'no row before its gap' : null
  const { validTo: end } = before
  if (end === null || end > row.validFrom) return 'overlap before it'
  if (end === row.validFrom) return row.afterGap ? 'no gap before it' : null
  return row.afterGap ? null : 'gap before it'
}

/** Gaps and overlaps within one pack. A draft is a line of its own: it stands beside what is in force. */
export function seamFaults(pack: PolicyPack): string[] {
  const lines = new Map<string, PackRow[]>()
  for (const row of pack.rows) {
    const name = `${row.key} ${isDraft(pack, row.source)}`
    lines.set(name, [...(lines.get(name) ?? []), row])
  }
  return [...lines.values()].flatMap((line) => {
    const rows = line.sort((a, b) => a.validFrom.localeCompare(b.validFrom))
    return rows.flatMap((row, index) => {
      const fault = seamFault(rows[index - 1], row)
      return fault === null ? [] : [`${row.key}@${row.validFrom}: ${fault}`]
    })
  })
}

const meet = (one: PolicyPack, other: PolicyPack) =>
  one.covers.some((code) => other.covers.some((its) => code.startsWith(its) || its.startsWith(code)))

const together = (one: PackRow, other: PackRow) =>
  (other.validTo === null || one.validFrom < other.validTo) &&
  (one.validTo === null || other.validFrom < one.validTo)

/** Two packs of one level may not answer the same question for the same place on the same day. */
export function rivalFaults(one: PolicyPack, other: PolicyPack): string[] {
  if (one.level !== other.level || !meet(one, other)) return []
  const inForce = (pack: PolicyPack): PackRow[] => pack.rows.filter((row) => !isDraft(pack, row.source))
  return inForce(other).flatMap((row) => {
    const rival = inForce(one).some((its) => its.key === row.key && together(its, row))
    return rival ? [`${row.key}@${row.validFrom}: ${one.id} says it too`] : []
  })
}

/** A later pack overrides an earlier one, so the levels must stand from the country down to the county. */
export function orderFault(before: PolicyPack, pack: PolicyPack): string | null {
  const deeper = LEVELS.indexOf(before.level) > LEVELS.indexOf(pack.level)
  return deeper && meet(before, pack) ? `stands after ${before.id}, which is closer to the place` : null
}
