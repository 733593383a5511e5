import type { Facts, ResolvedPack } from '../../../../server/eligibility/engine/index.ts'
import { dibaoSum, dibianSum, linshiSum, tekunSum } from './amounts.ts'
import { type Answer, anyYes, fresh, needs, not, told } from './answer.ts'
import { moneyOf, type Tri } from './family.ts'
import { type Limits, limitsOf } from './limits.ts'
import { emergencyOf, jumpOf, lostJobOf } from './linshi.ts'
import { candidates } from './people.ts'
import * as property from './property.ts'
import { spending } from './spending.ts'

export interface FloorResult {
  dibao: Answer
  dibian: Answer
  zhichuxing: Answer
  tekun: Answer
  linshi: Answer
}

function below(low: number, high: number, line: number, included: boolean): Tri {
  if (included) return high <= line ? 'yes' : low > line ? 'no' : 'unknown'
  return high < line ? 'yes' : low >= line ? 'no' : 'unknown'
}

/** The five items of property, with the limits of dibao or of dibian. */
function owns(
  answer: Answer,
  facts: Facts,
  persons: number | undefined,
  limits: Limits,
  dibian: boolean,
): void {
  needs(answer, 'assets', property.assets(facts, persons, dibian ? limits.dibianAssets : limits.dibaoAssets))
  needs(answer, 'vehicles', property.vehicles(facts, dibian))
  needs(answer, 'homes', property.homes(facts, limits))
  needs(answer, 'premises', property.premises(facts))
  const most = dibian ? limits.dibianCapital : limits.dibaoCapital
  needs(answer, 'capital', property.capital(facts, most, !dibian))
}

/** Tekun: within the property of dibao it is met, beyond that of dibian failed, between the two the place decides. */
function owned(facts: Facts, persons: number | undefined, limits: Limits): Tri {
  if (property.within(facts, persons, limits, true) === 'no') return 'no'
  return property.within(facts, persons, limits, false) === 'yes' ? 'yes' : 'unknown'
}

function decide(facts: Facts, limits: Limits): FloorResult {
  const money = moneyOf(facts, limits)
  const { persons } = money
  const dibaoLine = persons === undefined ? Number.NaN : (limits.standardYear * persons) / 12
  const dibianLine = persons === undefined ? Number.NaN : (limits.dibianYear * persons) / 12
  const obligors = property.obligors(facts)

  const dibao = fresh()
  needs(dibao, 'dibaoIncome', below(money.dibaoLow, money.dibaoHigh, dibaoLine, false))
  owns(dibao, facts, persons, limits, false)
  needs(dibao, 'obligorProperty', obligors)
  if (dibao.met === 'yes') dibao.sum = dibaoSum(facts, money, limits)

  // An open dibao that only deductions could still open counts as out of reach.
  const outside = dibao.met === 'unknown' && money.dibaoUndeducted >= dibaoLine ? 'yes' : not(dibao.met)

  const dibian = fresh()
  needs(dibian, 'outsideDibao', outside)
  needs(dibian, 'dibianIncome', below(money.dibianLow, money.dibianHigh, dibianLine, limits.dibianIncluded))
  owns(dibian, facts, persons, limits, true)
  needs(dibian, 'obligorProperty', obligors)
  if (dibian.met === 'yes') dibian.sum = dibianSum(money, limits)

  const tekun = fresh()
  const people = candidates(facts, money, limits)
  needs(tekun, 'people', people.met)
  needs(tekun, 'supporters', facts.supporters == null ? 'unknown' : not(told(facts.supporters === 'able')))
  needs(tekun, 'property', owned(facts, persons, limits))
  if (tekun.met === 'yes') tekun.sum = tekunSum(people.places.length, limits)

  // The place's disposable income and its property rule were not found, so it is never more than open.
  const zhichuxing = fresh()
  needs(zhichuxing, 'outsideDibaoSpending', outside)
  spending(zhichuxing, facts, money, limits)
  needs(zhichuxing, 'belowDisposable', 'unknown')

  const linshi = fresh()
  needs(linshi, 'hardNow', told(facts.hardNow))
  needs(linshi, 'cause', anyYes(emergencyOf(facts), jumpOf(facts, dibao.met, dibian.met), lostJobOf(facts)))
  if (linshi.met !== 'no') linshi.sum = linshiSum(money, limits)

  return { dibao, dibian, zhichuxing, tekun, linshi }
}

const read = new Map<ResolvedPack, Limits>()

/** The floor: exactly these five programmes in these places, as one would write them by hand for speed. */
export function decideByHand(facts: Facts, pack: ResolvedPack): FloorResult {
  let limits = read.get(pack)
  if (limits === undefined) {
    limits = limitsOf(pack)
    read.set(pack, limits)
  }
  return decide(facts, limits)
}
