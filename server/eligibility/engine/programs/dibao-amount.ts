import { line, sum } from '../amount.ts'
import type { Case } from '../case.ts'
import { yuan } from '../money.ts'
import { severeDisability } from '../people.ts'
import type { Computed } from '../program.ts'

/** Severely disabled members, whom the law pays the full standard apart from the family (Z3 art. 26(1)). */
function severeMembers(subject: Case): number {
  const count = (subject.facts.members ?? []).reduce((sum, _member, at) => {
    subject.lookAt(at, null)
    return sum + (severeDisability(subject) === 'yes' ? 1 : 0)
  }, 0)
  subject.lookAtAll()
  return count
}

/**
 * What a family gets at least if its severely disabled members are paid the full standard. Where the others have a
 * gap of their own, both together are the gap of the family again. Fen.
 */
function ofSevereMembers(subject: Case, each: number, persons: number): number {
  return Math.round(each * Math.min(severeMembers(subject), persons))
}

/**
 * Dibao: (standard × persons − income of the household), a month (Z1 art. 12). Rounded once, at the end, to the
 * nearest fen. Support by formula is part of the income; what the place may deduct is told as possible, and so is
 * the full standard of severely disabled members. A least top-up is in the sum only where the place's own rule was
 * read.
 */
export function dibaoAmount(subject: Case): Computed | null {
  const { family, pack } = subject
  const { standard: annual } = pack.lines
  const { persons, income, support, deductions, disregard: off } = family
  if (annual === undefined || persons === undefined || income === undefined) return null
  const standard = pack.rows['dibao.standard']
  const share = pack.rows['dibao.floorShare']
  const total = Math.round((annual * persons) / 12)
  const from = Math.round(support.high)
  const leftOut = Math.min(income, Math.round(off.low))
  const gap = total - income + leftOut - from
  // Nobody is told of a job's wage left out who did not tell of a job.
  const job = subject.facts.alreadyOn === 'dibao' && subject.facts.newJobIncomeFen != null ? off.high : 0
  const less = job + (Number.isFinite(deductions.high) ? deductions.high : 0)
  const most = Math.max(
    total - Math.max(0, income - Math.round(less)) - Math.round(support.low),
    ofSevereMembers(subject, annual / 12, persons),
  )
  const floor = share ? Math.round((share.value * annual * persons) / 1200) : 0
  const lines = [
    line('standard', total, { standard: yuan(annual / 12), persons, total: yuan(total) }),
    line('income', -income, { income: yuan(income) }),
    ...(leftOut > 0 ? [line('disregard', leftOut, { disregard: yuan(leftOut) })] : []),
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
