import { line, sum } from '../amount.ts'
import type { Case } from '../case.ts'
import { yuan } from '../money.ts'
import type { Computed } from '../program.ts'

/**
 * Dibao: (standard × persons − income of the household), a month (Z1 art. 12). Rounded once, at the end, to the
 * nearest fen. Support by formula is part of the income; what the place may deduct is told as possible. A least
 * top-up is in the sum only where the place's own rule was read.
 */
export function dibaoAmount({ family, pack }: Case): Computed | null {
  const { standard: annual } = pack.lines
  const { persons, income, support, deductions } = family
  if (annual === undefined || persons === undefined || income === undefined) return null
  const standard = pack.rows['dibao.standard']
  const share = pack.rows['dibao.floorShare']
  const total = Math.round((annual * persons) / 12)
  const from = Math.round(support.high)
  const gap = total - income - from
  const most = Number.isFinite(deductions.high)
    ? total - Math.max(0, income - Math.round(deductions.high)) - Math.round(support.low)
    : gap
  const floor = share ? Math.round((share.value * annual * persons) / 1200) : 0
  const lines = [
    line('standard', total, { standard: yuan(annual / 12), persons, total: yuan(total) }),
    line('income', -income, { income: yuan(income) }),
    ...(from > 0 ? [line('support', -from, { support: yuan(from) })] : []),
    line('gap', gap, { gap: yuan(gap) }),
  ]
  const base = { kind: 'exact', period: 'month', per: 'household' } as const
  if (pack.rows['dibao.floorMode']?.value === 'apply' && floor > gap) {
    lines.push(line('floor', floor, { share: share?.value ?? 0, floor: yuan(floor) }))
    return sum(pack, { ...base, fen: floor, possibleFen: Math.max(floor, most), lines }, standard, share)
  }
  const possibleFen = Math.max(floor, most)
  return sum(pack, { ...base, fen: gap, possibleFen, lines }, standard, floor > gap ? share : undefined)
}
