import { describe, expect, test } from 'vitest'
import { atHome } from '../../testing/in-view.ts'
import { HANGZHOU, YUYAO } from '../../testing/one-program.ts'
import type { Facts, Member } from '../facts.ts'
import { dibaoAmount } from './dibao-amount.ts'

// A month a person in 2026: Hangzhou 1301 yuan without a floor, Yuyao 1375 with one of 30% that is only mentioned.
const FAMILY: Facts = {
  region: HANGZHOU,
  persons: 3,
  monthlyIncomeFen: 300_000,
  obligorFamilies: 0,
  spending: [],
  alreadyOn: 'none',
}
const amountOf = (change: Facts, on?: string) =>
  dibaoAmount(atHome({ ...FAMILY, ...change }, on === undefined ? {} : { on }))?.amount
const sums = (change: Facts, on?: string) => {
  const amount = amountOf(change, on)
  return [amount?.fen, amount?.possibleFen]
}
const gives = (agreedFen: number): Facts => ({
  obligorFamilies: 1,
  obligors: [{ hardship: false, agreedFen, property: 'within' }],
})

test('the standard of all less the income, line by line', () => {
  expect(amountOf({})).toMatchObject({ kind: 'exact', fen: 90_300, period: 'month', per: 'household' })
  expect(amountOf({ ...gives(30_000) })?.lines).toEqual([
    {
      key: 'amount.standard',
      fen: 390_300,
      params: { standard: '1301', persons: 3, total: '3903' },
    },
    { key: 'amount.income', fen: -300_000, params: { income: '3000' } },
    { key: 'amount.support', fen: -30_000, params: { support: '300' } },
    { key: 'amount.gap', fen: 60_300, params: { gap: '603' } },
  ])
})

test.each<Facts>([
  { persons: undefined },
  { monthlyIncomeFen: undefined },
  { region: '330702' },
  { region: null },
])('is not known with %j', (change) => {
  expect(amountOf(change)).toBeUndefined()
})

describe('severely disabled members may be paid the full standard apart (Z3 art. 26(1))', () => {
  const severe: Member = { disability: 'visual', disabilityLevel: 1 }
  const light: Member = { disability: 'visual', disabilityLevel: 4 }

  test.each<[readonly Member[] | undefined, number | null]>([
    [undefined, null],
    [[light, light, light], null],
    [[{}, {}, {}], null],
    [[severe, light, light], 130_100],
    [[light, severe, { disability: 'psychiatric', disabilityLevel: 3 }], 260_200],
    [[severe, severe, severe], 390_300],
    // One more is listed than counts.
    [[severe, severe, severe, severe], 390_300],
  ])('%j', (members, possible) => {
    expect(sums({ members })).toEqual([90_300, possible])
  })

  test('that is no more than the gap where the income is below what the others need', () => {
    expect(sums({ monthlyIncomeFen: 260_200, members: [severe] })).toEqual([130_100, null])
    expect(sums({ monthlyIncomeFen: 260_201, members: [severe] })).toEqual([130_099, 130_100])
    expect(sums({ ...gives(1), monthlyIncomeFen: 260_200, members: [severe] })).toEqual([130_099, 130_100])
  })

  test('nobody stays in view', () => {
    const subject = atHome({ ...FAMILY, members: [severe, light] })
    dibaoAmount(subject)
    expect([subject.at, subject.person]).toEqual([-1, {}])
  })
})

describe('the wage of a new job (Z1 art. 50)', () => {
  const job: Facts = { alreadyOn: 'dibao', newJobIncomeFen: 100_000 }

  test('is left out in the first months, and perhaps longer', () => {
    expect(sums({ ...job, newJobMonths: 6 })).toEqual([190_300, null])
    expect(amountOf({ ...job, newJobMonths: 6 })?.lines[2]).toEqual({
      key: 'amount.disregard',
      fen: 100_000,
      params: { disregard: '1000' },
    })
    expect(sums({ ...job, newJobMonths: 12 })).toEqual([90_300, 190_300])
    expect(sums({ ...job, newJobMonths: 13 })).toEqual([90_300, null])
  })

  test('never more than the income there is', () => {
    expect(sums({ ...job, monthlyIncomeFen: 50_000, newJobMonths: 6 })).toEqual([390_300, null])
  })

  test('nobody is told of it who did not tell of a job, or is not on dibao', () => {
    expect(sums({ alreadyOn: 'dibao' })).toEqual([90_300, null])
    expect(sums({ alreadyOn: 'dibao', newJobIncomeFen: null })).toEqual([90_300, null])
    expect(sums({ ...job, alreadyOn: undefined })).toEqual([90_300, null])
    expect(sums({ ...job, alreadyOn: 'dibian' })).toEqual([90_300, null])
  })
})

test('what a place may deduct is possible only, and only if it is told how much', () => {
  expect(sums({ spending: ['work'], workCostFen: 20_000 })).toEqual([90_300, 110_300])
  expect(sums({ spending: ['work'] })).toEqual([90_300, null])
  expect(sums({ monthlyIncomeFen: 10_000, spending: ['work'], workCostFen: 20_000 })).toEqual([
    380_300, 390_300,
  ])
})

describe('a floor', () => {
  const alone = { persons: 1, region: YUYAO }
  const CIXI = { persons: 1, region: '330282' }

  test('that is only mentioned is possible, and cited only where it would be more', () => {
    const at = (monthlyIncomeFen: number) => {
      const amount = amountOf({ ...alone, monthlyIncomeFen })
      return [amount?.fen, amount?.possibleFen, amount?.citations.length]
    }
    expect(at(96_249)).toEqual([41_251, null, 1])
    expect(at(96_250)).toEqual([41_250, null, 1])
    expect(at(96_251)).toEqual([41_249, 41_250, 2])
  })

  test('that the place applies is the sum, with its line, as soon as it is more than the gap', () => {
    const at = (change: Facts) => amountOf({ ...CIXI, ...change }, '2020-01-01')
    const floor = { key: 'amount.floor', fen: 25_380, params: { share: 30, floor: '253.80' } }
    expect(at({ monthlyIncomeFen: 80_000 })).toMatchObject({ fen: 25_380, possibleFen: null })
    expect(at({ monthlyIncomeFen: 80_000 })?.lines.at(-1)).toEqual(floor)
    expect(at({ monthlyIncomeFen: 59_220 })?.lines.map(({ key }) => key)).not.toContain('amount.floor')
    const severe = [{ disability: 'visual', disabilityLevel: 1 }] as const
    expect(at({ monthlyIncomeFen: 80_000, members: severe })).toMatchObject({
      fen: 25_380,
      possibleFen: 84_600,
    })
  })
})
