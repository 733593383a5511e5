import fc from 'fast-check'
import {
  type HouseholdValues,
  NEEDS,
  type Need,
  type ObligorValues,
  SPENDINGS,
  type Spending,
} from '../engine/index.ts'
import { incomeOf, mostly, near, PLACES, savingsOf } from './limits.ts'

/** A relative's family that has told everything; an agreement is told only where there is one. */
export type Relative = Omit<ObligorValues, 'agreedFen'> & { agreedFen?: number }

/** A relative's family living apart. */
export const obligor: fc.Arbitrary<Relative> = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }).chain((persons) =>
      fc.record({
        persons: fc.constant(persons),
        monthlyIncomeFen: fc.oneof(
          near(...[226_000, 235_000, 249_000].map((line) => line * persons)),
          fc.integer({ min: 0, max: 3_000_000 }),
        ),
      }),
    ),
    fc.record({
      hardship: mostly(false, true),
      agreedFen: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined, freq: 1 }),
      rigidFen: fc.oneof(near(0), fc.integer({ min: 0, max: 500_000 })),
      supports: fc.integer({ min: 1, max: 6 }),
      supportsHere: fc.integer({ min: 1, max: 6 }),
      property: mostly<ObligorValues['property']>('within', 'car', 'over'),
    }),
  )
  .map(([first, { agreedFen, ...rest }]) => ({
    ...rest,
    ...first,
    ...(agreedFen !== undefined && { agreedFen }),
  }))

type Money = 'medicalYearFen' | 'educationYearFen' | 'rehabYearFen' | 'workCostFen'
const AMOUNT: Readonly<Record<Spending, Money>> = {
  medical: 'medicalYearFen',
  education: 'educationYearFen',
  rehab: 'rehabYearFen',
  work: 'workCostFen',
}

/** Spending is named where there is an amount, and there is an amount where it is named. */
const spendings = fc
  .record({
    named: fc.subarray([...SPENDINGS]),
    year: fc.integer({ min: 1, max: 8_000_000 }),
    month: fc.integer({ min: 1, max: 200_000 }),
  })
  .map(({ named, year, month }) => {
    const fen = (kind: Spending) => (named.includes(kind) ? (kind === 'work' ? month : year) : 0)
    const amounts = SPENDINGS.map((kind) => [AMOUNT[kind], fen(kind)] as const)
    return { spending: named, ...(Object.fromEntries(amounts) as Record<Money, number>) }
  })

/** A trouble is told more of where it is named. */
const troubles = fc
  .record({
    needs: fc.subarray<Need>([...NEEDS], { maxLength: 2 }),
    housingProblem: fc.constantFrom<HouseholdValues['housingProblem'][]>('dangerous', 'no_home', 'other'),
    disasterLoss: fc.constantFrom<HouseholdValues['disasterLoss'][]>('home', 'living', 'none'),
    legalMatter: fc.constantFrom<HouseholdValues['legalMatter'][]>(
      'maintenance',
      'wages',
      'violence',
      'other',
    ),
  })
  .map((all) => ({
    ...all,
    housingProblem: all.needs.includes('housing') ? all.housingProblem : ('other' as const),
    disasterLoss: all.needs.includes('disaster') ? all.disasterLoss : ('none' as const),
    legalMatter: all.needs.includes('legal') ? all.legalMatter : ('other' as const),
  }))

/** What a household of so many tells about itself, every answer given. */
export function householdOf(
  persons: number,
): fc.Arbitrary<Omit<HouseholdValues, 'groups' | 'obligorFamilies'>> {
  const own = fc.record({
    region: fc.constantFrom<string[]>(...PLACES),
    persons: fc.constant(persons),
    monthlyIncomeFen: incomeOf(persons),
    financialAssetsFen: savingsOf(persons),
    vehicles: mostly<HouseholdValues['vehicles']>('none', 'one_car', 'more'),
    carPriceFen: fc.oneof(near(0, 11_280_000), fc.integer({ min: 0, max: 30_000_000 })),
    homes: mostly(1, 0, 2, 3, 4),
    floorAreaPerPerson: fc.constantFrom(20, 40.19, 40.2, 40.21, 90),
    premises: mostly<HouseholdValues['premises']>('none', 'only_home', 'some'),
    companyCapitalFen: fc.oneof(fc.constant(0), near(0, 10_000_000, 20_000_000)),
    hardNow: fc.boolean(),
    emergency: mostly<HouseholdValues['emergency']>('none', 'fire', 'accident', 'illness', 'other'),
    spendingJump: fc.boolean(),
    alreadyOn: fc.constantFrom<HouseholdValues['alreadyOn'][]>('none', 'none', 'dibao', 'dibian', 'tekun'),
    newJobIncomeFen: fc.oneof(fc.constant(0), near(412_500), fc.integer({ min: 0, max: 500_000 })),
    newJobMonths: fc.integer({ min: 0, max: 15 }),
    supporters: fc.constantFrom<HouseholdValues['supporters'][]>('none', 'unable', 'able'),
  })
  return fc.tuple(own, spendings, troubles).map(([first, spending, needs]) => ({
    ...first,
    ...spending,
    ...needs,
    newJobIncomeFen: Math.min(first.newJobIncomeFen, first.monthlyIncomeFen),
  }))
}
