import fc from 'fast-check'
import { expect, test } from 'vitest'
import { complete, type Whole } from '../testing/families.ts'
import { type Facts, type ProgramId, screenOn, type Verdict } from './index.ts'

const TODAY = '2026-11-22'
const RANK: Readonly<Record<Verdict, number>> = { not: 0, unknown: 1, likely: 2 }

/**
 * Programmes side by side of which a richer family may leave one for another: together they never open. A family
 * may leave dibao for dibian, or for what is only for those outside of both.
 */
const LADDER: readonly (readonly ProgramId[])[] = [
  ['dibao'],
  ['dibao', 'dibian'],
  ['dibao', 'dibian', 'danrenbao'],
  ['dibao', 'zhichuxing'],
  ['dibao', 'dibian', 'tekun', 'gangxing'],
  ['tekun'],
  ['dibao', 'tekun', 'electricity'],
  ['medical'],
  ['education'],
  ['hardship_child'],
  ['elder_care'],
  ['employment'],
  ['housing'],
  ['dilapidated'],
  ['cable'],
  ['price'],
  ['legal_aid'],
]

function best(facts: Facts): { open: number[]; dibaoFen: number } {
  const { programs } = screenOn(facts, TODAY)
  const rank = (id: ProgramId) => RANK[programs.find(({ program }) => program === id)?.verdict ?? 'not']
  const dibao = programs.find(({ program }) => program === 'dibao')
  return {
    open: LADDER.map((programmes) => Math.max(...programmes.map(rank))),
    dibaoFen: dibao?.amount?.fen ?? 0,
  }
}

/** A family before and after one of its numbers grew. */
function grown(grow: (whole: Whole, by: number) => Facts) {
  return fc
    .tuple(complete, fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 500_000 })))
    .map(([whole, by]) => ({ before: whole, after: grow(whole, by) }))
}

const RICHER: Readonly<Record<string, (whole: Whole, by: number) => Facts>> = {
  income: (whole, by) => ({
    ...whole,
    monthlyIncomeFen: whole.monthlyIncomeFen + by,
    members: whole.members.map((one) => ({ ...one, incomeFen: one.incomeFen + by })),
  }),
  savings: (whole, by) => ({ ...whole, financialAssetsFen: whole.financialAssetsFen + by }),
  'company capital': (whole, by) => ({ ...whole, companyCapitalFen: whole.companyCapitalFen + by }),
  'the income of relatives': (whole, by) => ({
    ...whole,
    obligors: whole.obligors.map((one) => ({ ...one, monthlyIncomeFen: one.monthlyIncomeFen + by })),
  }),
}

for (const [what, grow] of Object.entries(RICHER)) {
  test(`more of ${what} opens nothing and raises no dibao`, () => {
    fc.assert(
      fc.property(grown(grow), ({ before, after }) => {
        const [poor, rich] = [best(before), best(after)]
        const opened = LADDER.filter((_, at) => (rich.open[at] ?? 0) > (poor.open[at] ?? 0))
        expect(opened).toEqual([])
        expect(rich.dibaoFen).toBeLessThanOrEqual(poor.dibaoFen)
      }),
      { numRuns: 80 },
    )
  })
}

test('dibao pays exactly the gap of the household, whatever the number of people', () => {
  const poor = {
    region: '330281',
    financialAssetsFen: 0,
    vehicles: 'none',
    homes: 1,
    premises: 'none',
    companyCapitalFen: 0,
    obligorFamilies: 0,
    spending: [],
    alreadyOn: 'none',
  } as const
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 1_200_000 }), (persons, income) => {
      const dibao = screenOn({ ...poor, persons, monthlyIncomeFen: income }, TODAY).programs[0]
      const gap = 137_500 * persons - income
      expect([dibao?.verdict, dibao?.amount?.fen ?? null]).toEqual(gap > 0 ? ['likely', gap] : ['not', null])
    }),
  )
})

test('what a household programme rests on is all that can turn it', () => {
  // Facts of programmes that have nothing to do with the money of the family.
  const unrelated = {
    needs: ['funeral', 'legal'],
    legalMatter: 'wages',
    hardNow: true,
    emergency: 'fire',
    groups: undefined,
    members: undefined,
    floorAreaPerPerson: 12,
    carPriceFen: 1,
  } as const
  fc.assert(
    fc.property(
      complete.filter(({ homes, vehicles }) => homes <= 1 && vehicles === 'none'),
      (whole) => {
        const of = (facts: Facts) =>
          screenOn(facts, TODAY)
            .programs.slice(0, 2)
            // What may be paid besides rests on severely disabled members, too.
            .map(({ verdict, amount }) => [verdict, amount?.fen, amount?.lines])
        expect(of({ ...whole, ...unrelated })).toEqual(of(whole))
      },
    ),
    { numRuns: 80 },
  )
})
