import type { Facts, ResolvedPack } from '../../../server/eligibility/engine/index.ts'
import { moneyOf, spent, type Tri } from './floor/family.ts'
import { limitsOf } from './floor/limits.ts'
import { lostJobOf } from './floor/linshi.ts'
import { candidates } from './floor/people.ts'
import { obligors } from './floor/property.ts'

/** More than anybody has; the other engines take no infinity. */
const ALL_MONEY = 1e15
const NOT_KNOWN = -1
const finite = (fen: number) => Math.min(fen, ALL_MONEY)
const told = (value: boolean | null | undefined): Tri => (value == null ? 'unknown' : value ? 'yes' : 'no')

/**
 * A family as flat numbers and words, as the two other engines take it: what needs loops over people and relatives
 * is worked out beforehand (and not measured), comparing and combining is left to them. -1: not known.
 */
export function numbersOf(facts: Facts, pack: ResolvedPack) {
  const limits = limitsOf(pack)
  const money = moneyOf(facts, limits)
  const { persons, income } = money
  const counted = persons !== undefined
  const sums = [
    spent(facts.medicalYearFen, facts.spending?.includes('medical')),
    spent(facts.educationYearFen, facts.spending?.includes('education')),
    spent(facts.rehabYearFen, facts.spending?.includes('rehab')),
    spent(facts.workCostFen, facts.spending?.includes('work')),
  ] as const
  const [medical = 0, education = 0, rehab = 0, work = 0] = sums
  const sure = medical + education
  const most = sums.includes(undefined) ? ALL_MONEY : sure + rehab + work * 12
  const earned = counted && income !== undefined
  const line = (annual: number) => (counted ? (annual * persons) / 12 : 1)
  return {
    dibaoLow: counted ? money.dibaoLow : 0,
    dibaoHigh: counted ? finite(money.dibaoHigh) : ALL_MONEY,
    dibaoUndeducted: counted ? money.dibaoUndeducted : 0,
    dibaoLine: line(limits.standardYear),
    dibianLow: counted ? money.dibianLow : 0,
    dibianHigh: counted ? finite(money.dibianHigh) : ALL_MONEY,
    dibianLine: line(limits.dibianYear),
    dibianIncluded: limits.dibianIncluded,
    assets: counted ? (facts.financialAssetsFen ?? NOT_KNOWN) : NOT_KNOWN,
    dibaoAssets: limits.dibaoAssets * (persons ?? 0),
    dibianAssets: limits.dibianAssets * (persons ?? 0),
    vehicles: facts.vehicles ?? 'unknown',
    homes: facts.homes ?? NOT_KNOWN,
    area: Math.round((facts.floorAreaPerPerson ?? NOT_KNOWN) * 100),
    averageArea: limits.averageArea ?? NOT_KNOWN,
    premises: facts.premises ?? 'unknown',
    capital: facts.companyCapitalFen ?? NOT_KNOWN,
    dibaoCapital: limits.dibaoCapital,
    dibianCapital: limits.dibianCapital,
    obligors: obligors(facts),
    people: candidates(facts, money, limits).met,
    supporters: facts.supporters ?? 'unknown',
    mostSpending: most,
    leftAtLeast: earned ? (income + money.supportLow) * 12 - most : -ALL_MONEY,
    livingLine: counted ? limits.standardYear * persons : 0,
    lostJob: lostJobOf(facts),
    hardNow: told(facts.hardNow),
    emergency: facts.emergency ?? 'unknown',
    spendingJump: told(facts.spendingJump),
    alreadyOn: facts.alreadyOn ?? 'unknown',
    dibao: 'unknown',
    dibian: 'unknown',
  }
}

export type Numbers = ReturnType<typeof numbersOf>
