import fc from 'fast-check'

/** Places whose limits the numbers below stand at; Jinhua (330702) and 330000 have none. */
export const PLACES = [
  '330281',
  '330106',
  '330108',
  '330122',
  '330213',
  '330282',
  '330602',
  '330681',
  '330881',
  '330523',
  '331081',
  '330424',
  '330303',
  '330702',
  '330000',
] as const

/** Fen a person a month: standards, minimum wages, and multiples of the standard that bind in those places. */
const MONTHLY = [81_000, 114_500, 117_500, 118_100, 130_100, 137_500, 206_250, 226_000, 235_000, 249_000]
/** Fen a person: four and six years of the standard. */
const SAVINGS = [3_888_000, 5_640_000, 6_244_800, 6_600_000, 8_460_000, 9_367_200, 9_900_000]

/** A number at most two units away from one of several points. */
export function near(...points: readonly number[]): fc.Arbitrary<number> {
  return fc
    .tuple(fc.constantFrom(...points), fc.integer({ min: -2, max: 2 }))
    .map(([point, off]) => Math.max(0, point + off))
}

const times = (points: readonly number[], persons: number) => points.map((point) => point * persons)

/** Monthly income of so many people: nothing, near a limit, or anything. */
export function incomeOf(persons: number): fc.Arbitrary<number> {
  return fc.oneof(
    near(0, ...times(MONTHLY, persons)),
    fc.integer({ min: 0, max: 300_000 * persons }),
    fc.integer({ min: 0, max: 100_000 * persons }),
  )
}

/** Savings of so many people. */
export function savingsOf(persons: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 3_000_000 }) },
    { weight: 2, arbitrary: near(0, ...times(SAVINGS, persons)) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 100_000_000 }) },
  )
}

/** A choice in which the first answer is by far the commonest, as in life. */
export function mostly<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )
}
