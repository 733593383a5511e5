import type { PolicyKey, PolicyPack } from '../engine/pack-types.ts'
import { SOURCES } from './sources.ts'

/** Whether a key's value is a limit that needs an operator. Listing all keys also catches unknown ones. */
const NEEDS_OPERATOR: Readonly<Record<PolicyKey, boolean>> = {
  'dibao.standard': false,
  'dibao.incomeEdge': false,
  'dibao.assetsFactor': true,
  'dibao.vehiclesMax': false,
  'dibao.capital': true,
  'dibao.floorShare': false,
  'dibao.floorMode': false,
  'dibian.incomeEdge': false,
  'dibian.factor': false,
  'dibian.assetsFactor': true,
  'dibian.vehiclesMax': false,
  'dibian.carPriceFactor': true,
  'dibian.capital': true,
  'dibian.livingSubsidy': false,
  minimumWage: false,
  'homes.free': true,
  'homes.withArea': true,
  'homes.averageArea': true,
  'premises.rule': false,
  'danrenbao.share': false,
  'linshi.ceilingFactor': true,
  'linshi.specialFactor': true,
  'process.surveyWorkingDays': false,
  'process.noticeDays': false,
  'process.decisionWorkingDays': false,
  'review.months': false,
  'taper.months': false,
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

function rowFaults(pack: PolicyPack): string[] {
  return pack.rows.flatMap((row) => {
    const at = `${pack.id}/${row.key}@${row.validFrom}`
    const needs = (NEEDS_OPERATOR as Readonly<Record<string, boolean>>)[row.key]
    return [
      ...(needs === undefined ? [`${at}: unknown key`] : []),
      ...(needs && row.op === undefined ? [`${at}: limit without operator`] : []),
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

function seamFaults(pack: PolicyPack): string[] {
  const keys = [...new Set(pack.rows.map((row) => row.key))]
  return keys.flatMap((key) => {
    const rows = pack.rows.filter((row) => row.key === key)
    const sorted = rows.sort((a, b) => a.validFrom.localeCompare(b.validFrom))
    return sorted.slice(1).flatMap((row, index) => {
      const end = sorted[index]?.validTo ?? null
      if (end === row.validFrom) return []
      return [
        `${pack.id}/${key}@${row.validFrom}: ${end !== null && end < row.validFrom ? 'gap' : 'overlap'} before it`,
      ]
    })
  })
}

/** Everything wrong with the packs, one line each; empty if they may be loaded. */
export function packFaults(packs: readonly PolicyPack[]): string[] {
  return packs.flatMap((pack) => [...rowFaults(pack), ...seamFaults(pack)])
}
