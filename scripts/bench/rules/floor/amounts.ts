import type { Facts } from '../../../../server/eligibility/engine/index.ts'
import type { Money } from './family.ts'
import type { Limits } from './limits.ts'

/** A sum in fen, and the higher one that is possible, or null. */
export interface Sum {
  fen: number
  possibleFen: number | null
}

const finite = (fen: number) => (Number.isFinite(fen) ? fen : 0)
const sum = (fen: number, possibleFen: number): Sum => ({
  fen,
  possibleFen: possibleFen > fen ? possibleFen : null,
})

function severe({ members }: Facts): number {
  let count = 0
  for (const { disability: kind, disabilityLevel: level } of members ?? []) {
    if (kind == null || kind === 'none' || level == null) continue
    if (level <= 2 || (level === 3 && (kind === 'intellectual' || kind === 'psychiatric'))) count += 1
  }
  return count
}

export function dibaoSum(facts: Facts, money: Money, limits: Limits): Sum | null {
  const { persons, income } = money
  if (persons === undefined || income === undefined) return null
  const total = Math.round((limits.standardYear * persons) / 12)
  const fen =
    total - income + Math.min(income, Math.round(money.disregardLow)) - Math.round(money.supportHigh)
  const job = facts.alreadyOn === 'dibao' && facts.newJobIncomeFen != null ? money.disregardHigh : 0
  const rest = Math.max(0, income - Math.round(job + finite(money.deductions)))
  // Severely disabled members may be paid the full standard apart from the family.
  const apart = Math.min(severe(facts), persons)
  const counted = income - Math.min(income, Math.round(money.disregardLow)) + Math.round(money.supportHigh)
  const each = limits.standardYear / 12
  const withApart =
    apart === 0 ? 0 : Math.round(each * apart + Math.max(0, each * (persons - apart) - counted))
  const least = Math.round((limits.leastShare * limits.standardYear * persons) / 1200)
  return sum(fen, Math.max(least, withApart, total - rest - Math.round(money.supportLow)))
}

export function dibianSum({ persons }: Money, { subsidy }: Limits): Sum | null {
  return subsidy === undefined || persons === undefined ? null : sum(subsidy * persons, 0)
}

/** None of these places tells its care money, so the basic allowance is all. */
export function tekunSum(people: number, limits: Limits): Sum {
  return sum(Math.round((limits.tekunBasicYear * people) / 12), 0)
}

export function linshiSum({ persons }: Money, limits: Limits): Sum | null {
  if (persons === undefined) return null
  const each = (limits.standardYear * persons) / 1200
  return sum(Math.round(limits.ceilingFactor * each), Math.round(limits.specialFactor * each))
}
