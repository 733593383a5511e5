import {
  type Facts,
  type IncomeItem,
  NEEDS,
  type Obligor,
  SPENDINGS,
} from '../../../server/eligibility/engine/index.ts'
import { groupsOf, people } from './people.ts'
import { Random } from './random.ts'

/** Yuyao, and two districts of Hangzhou of which one adds rules of its own. */
export const PLACES = ['330281', '330106', '330108'] as const
/** Fen a person a month at which something turns: standards and minimum wages. */
const LINES = [137_500, 130_100, 226_000, 249_000] as const
/** Fen a person: four and six years of the standard. */
const SAVINGS = [6_600_000, 9_900_000, 6_244_800, 9_367_200] as const

function incomeOf(random: Random, persons: number): number {
  if (random.chance(0.4)) return Math.max(0, random.pick(LINES) * persons + random.between(-2, 2))
  return random.between(0, 260_000 * persons)
}

function savingsOf(random: Random, persons: number): number {
  if (random.chance(0.15)) return random.pick(SAVINGS) * persons + random.between(-2, 2)
  return random.between(0, random.chance(0.8) ? 3_000_000 : 40_000_000)
}

/** The same money source by source, with a basic pension that does not count. */
function sources(random: Random, fen: number): IncomeItem[] {
  return [
    { kind: 'wage', monthlyFen: fen },
    { kind: random.pick(['basic_pension', 'assistance', 'transfer']), monthlyFen: random.between(0, 40_000) },
  ]
}

function obligor(random: Random, here: number, gaps: number): Obligor {
  const told = <T>(value: T): T | null => (random.chance(gaps) ? null : value)
  const persons = random.between(1, 5)
  const supports = random.between(1, 5)
  return {
    hardship: told(random.chance(0.2)),
    agreedFen: random.chance(0.1) ? random.between(0, 100_000) : undefined,
    monthlyIncomeFen: told(random.between(0, 300_000 * persons)),
    persons: told(persons),
    rigidFen: told(random.chance(0.6) ? 0 : random.between(0, 200_000)),
    supports: told(supports),
    supportsHere: told(random.between(1, Math.min(supports, here))),
    property: told(random.mostly<'within' | 'car' | 'over'>('within', 0.9, ['car', 'over'])),
  }
}

/** One family, its facts written out in one literal: objects put together by spread are read many times slower. */
function household(random: Random): Facts {
  // Two families of three told everything; of the others some facts are not known, or were not asked.
  const gaps = random.chance(0.67) ? 0 : random.pick([0.05, 0.2])
  const told = <T>(value: T): T | null | undefined =>
    random.chance(gaps) ? random.pick([null, undefined]) : value
  const persons = random.mostly(random.between(1, 4), 0.8, [5, 6, 7, 8])
  const members = people(random, persons, gaps / 2)
  const income = incomeOf(random, persons)
  const bySource = random.chance(0.15)
  const families = random.chance(0.7) ? 0 : random.between(1, 3)
  const spending = SPENDINGS.filter(() => random.chance(0.25))
  const needs = NEEDS.filter(() => random.chance(0.1))
  const year = (kind: (typeof SPENDINGS)[number], most: number) =>
    told(spending.includes(kind) ? random.between(1, most) : 0)
  const alreadyOn = random.mostly<'none' | 'dibao' | 'dibian' | 'tekun'>('none', 0.75, [
    'dibao',
    'dibian',
    'tekun',
  ])
  const job = alreadyOn === 'dibao' && random.chance(0.4)
  return {
    region: random.pick(PLACES),
    persons: random.chance(0.1) ? undefined : told(persons),
    monthlyIncomeFen: bySource ? undefined : told(income),
    obligorFamilies: told(families),
    financialAssetsFen: told(savingsOf(random, persons)),
    vehicles: told(random.mostly<'none' | 'one_car' | 'more'>('none', 0.85, ['one_car', 'more'])),
    carPriceFen: told(random.between(0, 20_000_000)),
    homes: told(random.mostly(1, 0.85, [0, 2, 3])),
    floorAreaPerPerson: told(random.pick([20, 40.19, 40.2, 40.21, 90])),
    premises: told(random.mostly<'none' | 'only_home' | 'some'>('none', 0.93, ['only_home', 'some'])),
    companyCapitalFen: told(random.mostly(0, 0.92, [10_000_000, 10_000_001, 20_000_000])),
    groups: told(groupsOf(members)),
    needs: told(needs),
    spending: told(spending),
    medicalYearFen: year('medical', 8_000_000),
    educationYearFen: year('education', 2_000_000),
    rehabYearFen: year('rehab', 2_000_000),
    workCostFen: year('work', 60_000),
    alreadyOn: told(alreadyOn),
    newJobIncomeFen: told(job ? Math.min(income, random.between(1, 400_000)) : 0),
    newJobMonths: told(job ? random.between(0, 15) : 0),
    supporters: told(random.pick<'none' | 'unable' | 'able'>(['none', 'unable', 'able'])),
    hardNow: told(random.chance(0.3)),
    emergency: told(
      random.mostly<'none' | 'fire' | 'accident' | 'illness' | 'other'>('none', 0.75, [
        'fire',
        'accident',
        'illness',
        'other',
      ]),
    ),
    spendingJump: told(random.chance(0.25)),
    housingProblem: needs.includes('housing')
      ? told(random.pick(['dangerous', 'no_home', 'other']))
      : undefined,
    disasterLoss: needs.includes('disaster') ? told(random.pick(['home', 'living', 'none'])) : undefined,
    legalMatter: needs.includes('legal') ? told(random.pick(['maintenance', 'wages', 'other'])) : undefined,
    members,
    obligors: Array.from({ length: families }, () => obligor(random, persons, gaps)),
    incomes: bySource ? sources(random, income) : undefined,
  }
}

/** Random families, the same for the same seed. */
export function households(count: number, seed: number): Facts[] {
  const random = new Random(seed)
  return Array.from({ length: count }, () => household(random))
}
