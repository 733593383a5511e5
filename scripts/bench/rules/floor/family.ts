import type { Facts, Member, Obligor } from '../../../../server/eligibility/engine/index.ts'
import type { Limits } from './limits.ts'

export type Tri = 'yes' | 'no' | 'unknown'

/** The household's money between bounds, fen a month. */
export interface Money {
  persons: number | undefined
  income: number | undefined
  supportLow: number
  supportHigh: number
  deductions: number
  disregardLow: number
  disregardHigh: number
  /** Income after support, deductions and, for dibao, the wage left out. */
  dibaoLow: number
  dibaoHigh: number
  /** The least it is if the place deducts no spending. */
  dibaoUndeducted: number
  dibianLow: number
  dibianHigh: number
}

function counts(one: Member): Tri {
  const { relation, age, study, independent, together, away } = one
  if (away === null || away === 'conscript') return 'unknown'
  if (away !== undefined && away !== 'none') return 'no'
  if (relation === 'self' || relation === 'spouse') return 'yes'
  if (relation == null) return 'unknown'
  const child = relation === 'child'
  if (child) {
    if (age != null && age < 18) return 'yes'
    if (independent === false) return 'yes'
    if (study && study !== 'none' && study !== 'postgraduate') return 'yes'
  }
  const duty =
    child || relation === 'parent'
      ? true
      : (one.duty ?? (relation === 'in_law' || relation === 'other' ? false : null))
  let answer: Tri = 'unknown'
  if (duty === false || together === false) answer = 'no'
  else if (duty === true && together === true) answer = 'yes'
  if (answer === 'no' && child && (age == null || !study || independent == null)) return 'unknown'
  return answer
}

function personsOf({ persons, members }: Facts): number | undefined {
  if (persons != null) return persons
  if (!members?.length) return undefined
  let count = 0
  for (const member of members) {
    const one = counts(member)
    if (one === 'unknown') return undefined
    if (one === 'yes') count += 1
  }
  return count > 0 ? count : undefined
}

function incomeOf({ monthlyIncomeFen, incomes }: Facts): number | undefined {
  if (monthlyIncomeFen != null) return monthlyIncomeFen
  if (!incomes) return undefined
  let sum = 0
  for (const { kind, monthlyFen } of incomes) {
    if (
      kind === 'wage' ||
      kind === 'business' ||
      kind === 'property' ||
      kind === 'pension' ||
      kind === 'transfer'
    )
      sum += monthlyFen
  }
  return sum
}

/** Adds what one family living apart must give. */
function support(one: Obligor | undefined, limits: Limits, into: Money): void {
  if (one?.hardship === true) return
  if (one?.agreedFen != null) {
    into.supportHigh += one.agreedFen
    if (one.hardship === false) into.supportLow += one.agreedFen
    return
  }
  if (one?.monthlyIncomeFen == null || one.persons == null) {
    into.supportHigh = Number.POSITIVE_INFINITY
    return
  }
  const over = Math.max(0, one.monthlyIncomeFen - (limits.dibianYear * one.persons) / 12)
  const rest = one.rigidFen == null ? over : Math.max(0, over - one.rigidFen)
  if (rest === 0) return
  if (one.supports == null) {
    into.supportHigh += rest
    return
  }
  const all = Math.max(1, one.supports)
  const most = Math.min(all, one.supportsHere ?? into.persons ?? all)
  into.supportHigh += rest * (most / all)
  const least = Math.min(all, one.supportsHere ?? 1)
  if (one.rigidFen != null && one.hardship === false) into.supportLow += rest * (least / all)
}

function disregard(
  { alreadyOn, newJobIncomeFen: job, newJobMonths: months }: Facts,
  limits: Limits,
  into: Money,
) {
  if (alreadyOn == null) {
    into.disregardHigh = limits.disregardCap
    return
  }
  if (alreadyOn !== 'dibao') return
  if (job === 0 || (months != null && months > limits.disregardMost)) return
  into.disregardHigh = job == null ? limits.disregardCap : Math.min(job, limits.disregardCap)
  const sure = job != null && months != null && months <= limits.disregardSure
  if (sure) into.disregardLow = into.disregardHigh
}

/** A sum told, or nothing where the family named its spending without it. */
export function spent(told: number | null | undefined, named: boolean | undefined): number | undefined {
  return told ?? (named === false ? 0 : undefined)
}

export function moneyOf(facts: Facts, limits: Limits): Money {
  const { spending, obligors } = facts
  const work = spent(facts.workCostFen, spending?.includes('work'))
  const medical = spent(facts.medicalYearFen, spending?.includes('medical'))
  const rehab = spent(facts.rehabYearFen, spending?.includes('rehab'))
  const known = work !== undefined && medical !== undefined && rehab !== undefined
  const money: Money = {
    persons: personsOf(facts),
    income: incomeOf(facts),
    supportLow: 0,
    supportHigh: 0,
    deductions: known ? work + (medical + rehab) / 12 : Number.POSITIVE_INFINITY,
    disregardLow: 0,
    disregardHigh: 0,
    dibaoLow: 0,
    dibaoHigh: Number.POSITIVE_INFINITY,
    dibaoUndeducted: 0,
    dibianLow: 0,
    dibianHigh: Number.POSITIVE_INFINITY,
  }
  const families = facts.obligorFamilies ?? obligors?.length
  if (families == null) money.supportHigh = Number.POSITIVE_INFINITY
  else for (let at = 0; at < families; at += 1) support(obligors?.[at], limits, money)
  disregard(facts, limits, money)
  const { income } = money
  if (income === undefined) return money
  money.dibaoLow = Math.max(0, income - money.deductions - money.disregardHigh) + money.supportLow
  money.dibaoUndeducted = Math.max(0, income - money.disregardHigh) + money.supportLow
  money.dibaoHigh = Math.max(0, income - money.disregardLow) + money.supportHigh
  money.dibianLow = Math.max(0, income - money.deductions) + money.supportLow
  money.dibianHigh = income + money.supportHigh
  return money
}
