import {
  type FactKey,
  type HouseholdKey,
  type HouseholdValues,
  readAnswer,
} from '../../../server/eligibility/engine/index.ts'
import {
  ACCIDENT,
  CHILDLESS,
  CLAIM_AFTER,
  CLAIM_BEFORE,
  FAMILY_OF,
  FIRE,
  HARD_NOW,
  HEADS_SAID,
  HOMES,
  HOMES_AROUND,
  MARRIED,
  MISCOUNTED,
  NO_CAR,
  NO_CLAIM,
  NO_HOME,
  NO_MORE_HOMES,
  NO_SAVINGS,
  NOT_ALONE,
  NOT_MARRIED,
  OLD,
  ON_DIBAO,
  ON_DIBIAN,
  ON_TEKUN,
  ONE,
  ONE_CAR,
  ONLY_DIBAO,
  ONLY_DIBIAN,
  OTHER_WHEELS,
  OWN_HOME,
  PERSONS,
  SETTLED,
  SETTLED_BOTH,
  SETTLED_ONE,
  TWO,
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
    ...(families ? [sure('obligorFamilies', families)] : childless(text)),
    ...property(text),
    ...(on ? [sure('alreadyOn', on)] : []),
    ...(HARD_NOW.test(text) ? [sure('hardNow', true)] : []),
    ...trouble(text),
  ]
}

function personsIn(text: string): number | null {
  if (MISCOUNTED.test(text)) return null
  if (ONE.test(text) && !NOT_ALONE.test(text)) return 1
  if (TWO.test(text)) return 2
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
  const counted = [...text.matchAll(SETTLED)].reduce((sum, match) => sum + (countOf(match[1]) ?? 0), 0)
  return counted + [...text.matchAll(SETTLED_ONE)].length
}

function property(text: string): HeardFact[] {
  const homes = homesIn(text)
  const car = ONE_CAR.test(text) && !OTHER_WHEELS.test(text)
  return [
    ...(NO_SAVINGS.test(text) ? [sure('financialAssetsFen', 0)] : []),
    ...(NO_CAR.test(text) ? [sure('vehicles', 'none')] : car ? [sure('vehicles', 'one_car')] : []),
    ...(NO_HOME.test(text) ? [sure('homes', 0)] : homes ? [sure('homes', homes)] : []),
  ]
}

function homesIn(text: string): number | null {
  const match = HOMES.exec(text)
  if (!match) return OWN_HOME.test(text) ? 1 : null
  return NO_MORE_HOMES.test(around(text, match, HOMES_AROUND, HOMES_AROUND))
    ? null
    : countOf(match[1] ?? match[2])
}

/** The words that matched, with so many characters before and behind. */
function around(text: string, match: RegExpExecArray, before: number, behind: number): string {
  return text.slice(Math.max(0, match.index - before), match.index + match[0].length + behind)
}

/** Old, without children and without a living husband or wife: nobody must support by law. */
function childless(text: string): HeardFact[] {
  if (!CHILDLESS.test(text) || !OLD.test(text)) return []
  const alone = !MARRIED.test(text) || NOT_MARRIED.test(text)
  return [sure('obligorFamilies', 0), ...(alone ? [sure('supporters', 'none')] : [])]
}

function recognisedAs(text: string): HouseholdValues['alreadyOn'] | null {
  for (const part of text.split(/[,\u3002!?;\n]/)) {
    for (const [value, words] of CLAIMS) {
      const match = words.exec(part)
      if (match && !NO_CLAIM.test(around(part, match, CLAIM_BEFORE, CLAIM_AFTER))) return value
    }
  }
  return null
}

const CLAIMS: readonly (readonly [HouseholdValues['alreadyOn'], RegExp])[] = [
  ['dibian', ON_DIBIAN],
  ['dibian', ONLY_DIBIAN],
  ['dibao', ON_DIBAO],
  ['dibao', ONLY_DIBAO],
  ['tekun', ON_TEKUN],
]

function trouble(text: string): HeardFact[] {
  if (FIRE.test(text)) return [sure('emergency', 'fire')]
  return ACCIDENT.test(text) ? [sure('emergency', 'accident')] : []
}
