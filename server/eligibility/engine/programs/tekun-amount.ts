import { line, sum } from '../amount.ts'
import type { Case } from '../case.ts'
import type { Member } from '../facts.ts'
import { yuan } from '../money.ts'
import type { PackRow, ResolvedPack } from '../pack-types.ts'
import type { Computed } from '../program.ts'
import type { AmountLine } from '../result.ts'

/** Care money of one person, fen a month: sure, and the most the place may say. */
interface Care {
  sure: number
  most: number
  grade: 'Full' | 'Able' | 'Open'
  rows: readonly (PackRow | undefined)[]
}

/**
 * One grade's money at home and in an institution. Some places tell it as paid to an institution with a share of
 * it at home, some without what an institution adds; where neither was told, the home's money is not known.
 */
function paid(fen: number, full: boolean, { rows }: ResolvedPack): { home: number; institution: number } {
  const share = rows['tekun.dispersedShare']?.value
  const extra = rows['tekun.institutionExtra']?.value
  const plus = full ? (rows['tekun.fullInstitutionPlus']?.value ?? 0) : 0
  const told = share ?? (extra === undefined ? 0 : 100)
  return {
    home: Math.round((fen * told) / 100),
    institution: Math.round((fen * (100 + (extra ?? 0))) / 100) + plus,
  }
}

/**
 * Zhejiang pays by four grades; how the six self-care items map to them was not found. Only the ends are safe:
 * nothing unmet is able, from four on fully dependent (N3 art. 22). Between them the moderate grade is the most.
 */
function careOf({ selfCareUnmet: unmet, institution }: Member, pack: ResolvedPack): Care | null {
  const { rows } = pack
  if (unmet === null || unmet === undefined) return null
  const full = unmet >= (rows['tekun.fullyFrom']?.value ?? Number.POSITIVE_INFINITY)
  const able = unmet < (rows['tekun.partlyFrom']?.value ?? 0)
  const row = full ? rows['tekun.careFull'] : able ? rows['tekun.careAble'] : rows['tekun.careModerate']
  if (row === undefined) return null
  const at = paid(row.value, full, pack)
  const used = [row, rows['tekun.dispersedShare'], rows['tekun.institutionExtra']]
  if (!full && !able) return { sure: 0, most: at.institution, grade: 'Open', rows: used }
  const sure = institution === true ? at.institution : at.home
  return { sure, most: Math.max(sure, at.institution), grade: full ? 'Full' : 'Able', rows: used }
}

/** Tekun: the basic allowance of each person, and care money where the grade is sure. A month. */
export function tekunAmount({ facts, pack }: Case, people: readonly number[]): Computed | null {
  const basic = pack.rows['tekun.basic']
  if (basic === undefined) return null
  const total = Math.round((basic.value * people.length) / 12)
  const lines: AmountLine[] = [
    line('tekunBasic', total, { basic: yuan(basic.value / 12), people: people.length, total: yuan(total) }),
  ]
  const rows: (PackRow | undefined)[] = [basic]
  let fen = total
  let possibleFen = total
  for (const at of people) {
    const care = careOf(facts.members?.[at] ?? {}, pack)
    if (care === null) continue
    fen += care.sure
    possibleFen += care.most
    lines.push(line(`tekunCare${care.grade}`, care.sure, { care: yuan(care.sure) }))
    for (const row of care.rows) if (!rows.includes(row)) rows.push(row)
  }
  return sum(pack, { kind: 'exact', period: 'month', per: 'people', fen, possibleFen, lines }, ...rows)
}
