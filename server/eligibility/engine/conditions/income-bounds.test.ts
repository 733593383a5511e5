import { describe, expect, test } from 'vitest'
import { atHome } from '../../testing/in-view.ts'
import { HANGZHOU, YUYAO } from '../../testing/one-program.ts'
import { packsWith } from '../../testing/packs-with.ts'
import type { FactKey, Facts } from '../facts.ts'
import { rulesOf, usesOf } from '../rule.ts'
import { compare, DIBAO_INCOME, DIBIAN_INCOME, incomeSpan, onlyDeductionsHelp } from './income.ts'

// Yuyao in 2026: 1375 yuan, 2260 under dibian by the minimum wage. 330702 has no standard.
const FAMILY: Facts = {
  region: YUYAO,
  persons: 1,
  monthlyIncomeFen: 137_500,
  obligorFamilies: 0,
  spending: [],
  alreadyOn: 'none',
}
const NOTHING = { low: 0, high: 0 }
const of = (change: Facts) => atHome({ ...FAMILY, ...change })
const work = (workCostFen?: number): Facts => ({ spending: ['work'], workCostFen })

describe('the counted income lies between', () => {
  test('all that may be taken off it and nothing of it, with the support', () => {
    const costs = of({
      ...work(7_500),
      obligorFamilies: 1,
      obligors: [{ hardship: false, agreedFen: 1_000 }],
    })
    expect(incomeSpan(costs, NOTHING)).toEqual({ low: 131_000, high: 138_500 })
    expect(incomeSpan(costs, { low: 500, high: 30_000 })).toEqual({ low: 101_000, high: 138_000 })
    expect(incomeSpan(of({ monthlyIncomeFen: 5_000, ...work(7_500) }), NOTHING)).toEqual({
      low: 0,
      high: 5_000,
    })
    expect(incomeSpan(of({}), { low: 200_000, high: 200_000 })).toEqual(NOTHING)
  })

  test('nothing and anything while it is not told', () => {
    expect(incomeSpan(of({ monthlyIncomeFen: undefined }), NOTHING)).toEqual({
      low: 0,
      high: Number.POSITIVE_INFINITY,
    })
  })
})

test('it is compared over all counted people; strictly below unless the place says otherwise', () => {
  const span = { low: 100_000, high: 100_000 }
  expect(compare(of({ persons: undefined }), span, 'lt', 1_200_000)).toBe('unknown')
  expect(compare(of({}), span, 'lt', 1_200_000)).toBe('no')
  expect(compare(of({}), span, undefined, 1_200_000)).toBe('no')
  expect(compare(of({}), span, 'lte', 1_200_000)).toBe('yes')
  expect(compare(of({ persons: 2 }), span, 'lt', 1_200_000)).toBe('yes')
})

describe('whether only what the place deducts could help', () => {
  test('beyond the line, not within it', () => {
    expect(onlyDeductionsHelp(of({}), 'dibao')).toBe(true)
    expect(onlyDeductionsHelp(of({ monthlyIncomeFen: 137_499 }), 'dibao')).toBe(false)
    expect(onlyDeductionsHelp(of({ monthlyIncomeFen: 226_000 }), 'dibian')).toBe(false)
    expect(onlyDeductionsHelp(of({ monthlyIncomeFen: 226_001 }), 'dibian')).toBe(true)
  })

  test('a job of one on dibao helps there, and nowhere else', () => {
    const job: Facts = { alreadyOn: 'dibao', newJobIncomeFen: 100_000, monthlyIncomeFen: 230_000 }
    expect(onlyDeductionsHelp(of(job), 'dibao')).toBe(false)
    expect(onlyDeductionsHelp(of(job), 'dibian')).toBe(true)
  })

  test.each<Facts>([{ persons: undefined }, { monthlyIncomeFen: undefined }, { region: '330702' }])(
    'nobody can say with %j',
    (change) => {
      expect(onlyDeductionsHelp(of({ monthlyIncomeFen: 900_000, ...change }), 'dibao')).toBe(false)
      expect(onlyDeductionsHelp(of({ monthlyIncomeFen: 900_000, ...change }), 'dibian')).toBe(false)
    },
  )
})

describe('the sentence of dibao names what played a part', () => {
  const variant = (change: Facts) => {
    const subject = of(change)
    return [DIBAO_INCOME.test(subject), DIBAO_INCOME.variant?.(subject)]
  }
  const job: Facts = { alreadyOn: 'dibao', newJobIncomeFen: 10_000 }

  test.each<[Facts, unknown[]]>([
    [{}, ['no', '']],
    [work(0), ['no', '']],
    [{ monthlyIncomeFen: 200_000, ...work(5_000) }, ['no', 'Deductions']],
    [{ monthlyIncomeFen: 200_000, ...job, newJobMonths: 3 }, ['no', 'Disregard']],
    [{ monthlyIncomeFen: 200_000, ...job, newJobMonths: 13 }, ['no', '']],
    [{ monthlyIncomeFen: 140_000, ...job, newJobMonths: 3 }, ['yes', 'Disregard']],
    [{ monthlyIncomeFen: 140_000, ...job, newJobMonths: 9 }, ['unknown', 'Disregard']],
    [{ monthlyIncomeFen: 140_000, ...work(5_000) }, ['unknown', 'Deductions']],
    [{ monthlyIncomeFen: 140_000, ...work(5_000), alreadyOn: undefined }, ['unknown', 'Deductions']],
    [{ monthlyIncomeFen: 140_000, ...work(5_000), ...job, newJobIncomeFen: 0 }, ['unknown', 'Deductions']],
    [{ monthlyIncomeFen: 100_000, obligorFamilies: 1 }, ['unknown', 'Support']],
    [{ region: '330702' }, ['unset', '']],
  ])('%j', (change, expected) => {
    expect(variant(change)).toEqual(expected)
  })

  test('and of a family not known to be on dibao no job', () => {
    expect(variant({ monthlyIncomeFen: 900_000, alreadyOn: undefined })).toEqual(['no', ''])
  })
})

describe('rows and facts it rests on', () => {
  const rules = (change: Facts) => rulesOf(DIBAO_INCOME, of(change))
  const LINE = ['dibao.standard', 'dibao.incomeEdge']
  const JOB = ['income.disregardFactor', 'income.disregardMonthsMin']

  test('a pension or a job brings its own', () => {
    expect(rules({})).toEqual(LINE)
    expect(rules({ incomes: [{ kind: 'wage', monthlyFen: 5 }] })).toEqual(LINE)
    expect(rules({ incomes: [{ kind: 'basic_pension', monthlyFen: 5 }] })).toEqual([
      ...LINE,
      'income.basicPensionExcluded',
    ])
    expect(rules({ alreadyOn: 'dibao', newJobIncomeFen: 5 })).toEqual([...LINE, ...JOB])
    expect(rules({ alreadyOn: 'dibao', newJobIncomeFen: 0 })).toEqual(LINE)
    expect(rules({ alreadyOn: 'dibao' })).toEqual(LINE)
    expect(rules({ alreadyOn: 'dibian', newJobIncomeFen: 5 })).toEqual(LINE)
  })

  test('no more is asked than the place can answer', () => {
    const own: FactKey[] = ['region', 'persons', 'monthlyIncomeFen']
    expect(usesOf(DIBIAN_INCOME, of({ region: '330702' }))).toEqual(['region'])
    expect(usesOf(DIBIAN_INCOME, of({ region: null }))).toEqual(own)
    expect(usesOf(DIBIAN_INCOME, of({ monthlyIncomeFen: 0 }))).toEqual([...own, 'obligorFamilies'])
    for (const open of [{ persons: undefined }, { monthlyIncomeFen: undefined }])
      expect(usesOf(DIBAO_INCOME, of(open))).toEqual(own)
  })

  test('a line without the word on its edge decides nothing', () => {
    for (const [rule, edge] of [
      [DIBAO_INCOME, 'dibao.incomeEdge'],
      [DIBIAN_INCOME, 'dibian.incomeEdge'],
    ] as const) {
      const packs = packsWith({}).map((pack) => ({
        ...pack,
        rows: pack.rows.filter(({ key }) => key !== edge),
      }))
      expect(rule.test(atHome({ ...FAMILY, region: HANGZHOU }, { packs }))).toBe('unset')
    }
  })
})
