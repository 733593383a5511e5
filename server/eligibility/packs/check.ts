import type { PackRow, PolicyPack } from '../engine/pack-types.ts'
import { shapeOf } from './describe.ts'
import { SOURCES } from './sources.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

function rowFaults(pack: PolicyPack): string[] {
  return pack.rows.flatMap((row) => {
    const at = `${pack.id}/${row.key}@${row.validFrom}`
    const shape = shapeOf(row.key)
    return [
      ...(shape === undefined ? [`${at}: unknown key`] : []),
      ...(shape?.limit && row.op === undefined ? [`${at}: limit without operator`] : []),
      ...(row.source in SOURCES && row.clause !== '' ? [] : [`${at}: no source`]),
      ...(typeof row.value === 'number' && !(Number.isSafeInteger(row.value) && row.value >= 0)
        ? [`${at}: not a whole number`]
        : []),
      ...([row.validFrom, row.validTo ?? row.validFrom, row.reviewBy].every((day) => DAY.test(day))
        ? []
        : [`${at}: not a date`]),
      ...(row.validTo !== null && row.validTo <= row.validFrom ? [`${at}: ends before it begins`] : []),
    ]
  })
}

/** What is wrong between a row and the one before it; a gap must be declared, and only a gap may be. */
function seamFault(before: PackRow | undefined, row: PackRow): string | null {
  if (before === undefined) return row.afterGap ? 'no row before its gap' : null
  const { validTo: end } = before
  if (end === null || end > row.validFrom) return 'overlap before it'
  if (end === row.validFrom) return row.afterGap ? 'no gap before it' : null
  return row.afterGap ? null : 'gap before it'
}

function seamFaults(pack: PolicyPack): string[] {
  const keys = [...new Set(pack.rows.map((row) => row.key))]
  return keys.flatMap((key) => {
    const rows = pack.rows.filter((row) => row.key === key)
    const sorted = rows.sort((a, b) => a.validFrom.localeCompare(b.validFrom))
    return sorted.flatMap((row, index) => {
      const fault = seamFault(sorted[index - 1], row)
      return fault === null ? [] : [`${pack.id}/${key}@${row.validFrom}: ${fault}`]
    })
  })
}

/** Everything wrong with the packs, one line each; empty if they may be loaded. */
export function packFaults(packs: readonly PolicyPack[]): string[] {
  return packs.flatMap((pack) => [...rowFaults(pack), ...seamFaults(pack)])
}
