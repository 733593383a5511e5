import {
  type FactKey,
  type HouseholdKey,
  type HouseholdValues,
  readAnswer,
} from '../../../server/eligibility/engine/index.ts'
import {
  ACCIDENT,
  FAMILY_OF,
  FIRE,
  HARD_NOW,
  HEADS_SAID,
  HOMES,
  MISCOUNTED,
  NO_CAR,
  NO_CLAIM,
  NO_HOME,
  NO_MORE_HOMES,
  NO_SAVINGS,
  ON_DIBAO,
  ON_DIBIAN,
  ON_TEKUN,
  ONE_CAR,
  ONLY_DIBAO,
  ONLY_DIBIAN,
  OTHER_WHEELS,
  PERSONS,
  SETTLED,
  SETTLED_BOTH,
} from './data/household-vocabulary.ts'
import type { HeardFact } from './heard.ts'
import { countOf } from './numbers.ts'
import { regionIn } from './region.ts'

const sure = <K extends HouseholdKey & FactKey>(key: K, value: HouseholdValues[K]): HeardFact => ({
  key,
  value,
  rough: false,
})

/** What is told of the family as a whole; `text` holds nobody else's words. Money apart. */
export function householdFacts(text: string): HeardFact[] {
  const region = regionIn(text)
  const persons = personsIn(text)
  const families = familiesApart(text)
  const on = recognisedAs(text)
  return [
    ...(region ? [sure('region', region)] : []),
    ...(persons ? [sure('persons', persons)] : []),
    ...(families ? [sure('obligorFamilies', families)] : []),
    ...property(text),
    ...(on ? [sure('alreadyOn', on)] : []),
    ...(HARD_NOW.test(text) ? [sure('hardNow', true)] : []),
    ...trouble(text),
  ]
}

function personsIn(text: string): number | null {
  if (MISCOUNTED.test(text)) return null
  for (const pattern of [FAMILY_OF, ...PERSONS]) {
    const count = countOf(pattern.exec(text)?.[1])
    if (count) return count
  }
  for (const part of text.split(/[,\u3002!?;\n]/)) {
    if (!HEADS_SAID.test(part) || /\d/.test(part)) continue
    const read = readAnswer('persons', part)
    if (read.ok && typeof read.value === 'number' && !/[\u53e3\u4e2a]$/.test(part)) return read.value
  }
  return null
}

function familiesApart(text: string): number {
  if (SETTLED_BOTH.test(text)) return 2
  return [...text.matchAll(SETTLED)].reduce((sum, match) => sum + (countOf(match[1]) ?? 0), 0)
}

function property(text: string): HeardFact[] {
  const homes = NO_MORE_HOMES.test(text) ? null : countOf(HOMES.exec(text)?.[1])
  const car = ONE_CAR.test(text) && !OTHER_WHEELS.test(text)
  return [
    ...(NO_SAVINGS.test(text) ? [sure('financialAssetsFen', 0)] : []),
    ...(NO_CAR.test(text) ? [sure('vehicles', 'none')] : car ? [sure('vehicles', 'one_car')] : []),
    ...(NO_HOME.test(text) ? [sure('homes', 0)] : homes ? [sure('homes', homes)] : []),
  ]
}

function recognisedAs(text: string): HouseholdValues['alreadyOn'] | null {
  for (const part of text.split(/[,\u3002!?;\n]/)) {
    if (NO_CLAIM.test(part)) continue
    if (ON_DIBIAN.test(part) || ONLY_DIBIAN.test(part)) return 'dibian'
    if (ON_DIBAO.test(part) || ONLY_DIBAO.test(part)) return 'dibao'
    if (ON_TEKUN.test(part)) return 'tekun'
  }
  return null
}

function trouble(text: string): HeardFact[] {
  if (FIRE.test(text)) return [sure('emergency', 'fire')]
  return ACCIDENT.test(text) ? [sure('emergency', 'accident')] : []
}
