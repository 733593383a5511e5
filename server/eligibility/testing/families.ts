import fc from 'fast-check'
import type { FactKey, Facts, FactValues } from '../engine/index.ts'

const near = (...points: number[]) =>
  fc.oneof(...points.map((point) => fc.integer({ min: Math.max(0, point - 2), max: point + 2 })))

/** Values of each fact that matter: around every limit of Yuyao and Binjiang in 2026 for one to four persons. */
export const VALUES: { [K in FactKey]: fc.Arbitrary<FactValues[K]> } = {
  region: fc.constantFrom('330281', '330108', '330106', '330122', '330282', '330702'),
  persons: fc.integer({ min: 1, max: 4 }),
  monthlyIncomeFen: fc.oneof(
    near(0, 137500, 226000, 275000, 412500, 130100, 249000),
    fc.integer({ min: 0, max: 1_500_000 }),
  ),
  financialAssetsFen: fc.oneof(
    near(0, 6_600_000, 9_900_000, 13_200_000, 6_244_800),
    fc.integer({ min: 0, max: 50_000_000 }),
  ),
  vehicles: fc.constantFrom('none', 'one_car', 'more'),
  carPriceFen: near(0, 5_000_000),
  homes: fc.integer({ min: 0, max: 4 }),
  floorAreaPerPerson: fc.constantFrom(20, 40.19, 40.2, 40.21, 90),
  premises: fc.constantFrom('none', 'only_home', 'some'),
  companyCapitalFen: near(0, 10_000_000, 20_000_000),
  soloReason: fc.constantFrom('none', 'disability', 'illness'),
  hardNow: fc.boolean(),
  emergency: fc.constantFrom('none', 'fire', 'accident', 'illness', 'other'),
  spendingJump: fc.boolean(),
  alreadyOn: fc.constantFrom('none', 'dibao', 'dibian'),
}

/** A family that has answered everything. */
export const complete: fc.Arbitrary<FactValues> = fc.record(VALUES)

/** A family that has answered some questions, skipped some, and has not been asked the others. */
export const partial: fc.Arbitrary<Facts> = fc
  .tuple(complete, fc.array(fc.constantFrom('keep', 'skip', 'open'), { minLength: 15, maxLength: 15 }))
  .map(([facts, marks]) => {
    const entries = Object.entries(facts).map(([key, value], index) => {
      const mark = marks[index]
      return [key, mark === 'skip' ? null : mark === 'open' ? undefined : value]
    })
    return Object.fromEntries(entries) as Facts
  })
