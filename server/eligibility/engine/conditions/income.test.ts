import { describe, expect, test } from 'vitest'
import { type Facts, screenOn } from '../index.ts'

// Yuyao in 2026: 2750 and 4520 yuan for two people; 330702 has no standard at all.
const FAMILY: Facts = {
  region: '330281',
  persons: 2,
  monthlyIncomeFen: 274_999,
  obligorFamilies: 0,
  alreadyOn: 'none',
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  spending: [],
}

function of(program: string, change: Facts) {
  const { programs } = screenOn({ ...FAMILY, ...change }, '2026-11-22')
  const found = programs.find((one) => one.program === program)
  if (!found) throw new Error(`no ${program}`)
  return found
}
const income = (program: string, change: Facts) => {
  const { verdict, reasons } = of(program, change)
  const found = reasons.find(({ key }) => key.startsWith(`reason.${program}Income.`))
  return [verdict, found?.key.split('.')[2]]
}
const gives = (agreedFen: number): Facts => ({
  obligorFamilies: 1,
  obligors: [{ hardship: false, agreedFen, property: 'within' }],
})

describe('dibao', () => {
  test.each<[string, Facts, [string, string | undefined]]>([
    ['one fen below', {}, ['likely', 'yes']],
    ['at the line', { monthlyIncomeFen: 275_000 }, ['not', 'no']],
    ['support lifts it to the line', gives(1), ['not', 'noSupport']],
    ['support leaves it below', { ...gives(1), monthlyIncomeFen: 274_998 }, ['likely', 'yesSupport']],
    [
      'costs could bring it below',
      { monthlyIncomeFen: 275_000, workCostFen: 1 },
      ['unknown', 'unsetDeductions'],
    ],
    ['all costs are not enough', { monthlyIncomeFen: 275_001, workCostFen: 1 }, ['not', 'noDeductions']],
    [
      'illness by the month',
      { monthlyIncomeFen: 275_000, medicalYearFen: 12 },
      ['unknown', 'unsetDeductions'],
    ],
    ['no standard', { region: '330702' }, ['unknown', 'unset']],
  ])('%s', (_name, change, expected) => {
    expect(income('dibao', change)).toEqual(expected)
  })

  test('asks about costs as soon as income and support together reach the line, not before', () => {
    const open = { spending: undefined, alreadyOn: undefined }
    expect(of('dibao', { ...open, ...gives(1) }).missing).toEqual(['spending', 'alreadyOn'])
    expect(of('dibao', { ...open, ...gives(1), monthlyIncomeFen: 274_998 }).missing).toEqual([])
    expect(of('dibao', { ...open, obligorFamilies: undefined }).missing).toEqual(['obligorFamilies'])
  })

  test('income told source by source is told', () => {
    const told: Facts = { monthlyIncomeFen: undefined, incomes: [{ kind: 'pension', monthlyFen: 30_000 }] }
    expect(of('dibao', { ...told, obligorFamilies: undefined }).missing).toEqual(['obligorFamilies'])
    expect(of('dibao', { monthlyIncomeFen: undefined }).missing).toContain('monthlyIncomeFen')
  })

  test('asks for the amounts of what was named, and of nothing else', () => {
    const named = of('dibao', { monthlyIncomeFen: 275_000, spending: ['medical', 'education'] })
    expect(named.missing).toEqual(['medicalYearFen'])
  })
})

describe('dibian', () => {
  test.each<[string, Facts, [string, string | undefined]]>([
    ['at the line', { monthlyIncomeFen: 452_000 }, ['likely', 'yesWage']],
    ['one fen above', { monthlyIncomeFen: 452_001 }, ['not', 'noWage']],
    ['support lifts it above', { ...gives(1), monthlyIncomeFen: 452_000 }, ['not', 'noWageSupport']],
    [
      'costs could bring it within',
      { monthlyIncomeFen: 452_001, workCostFen: 1 },
      ['unknown', 'unsetWageDeductions'],
    ],
    ['all costs are not enough', { monthlyIncomeFen: 452_002, workCostFen: 1 }, ['not', 'noWageDeductions']],
  ])('%s', (_name, change, expected) => {
    expect(income('dibian', change)).toEqual(expected)
  })

  test('does not wait for dibao where only what the place deducts could still bring that', () => {
    const ill = of('dibian', { monthlyIncomeFen: 300_000, medicalYearFen: 1_200_000 })
    expect([ill.verdict, ill.reasons[0]?.key]).toEqual(['likely', 'reason.outsideDibao.yesByIncome'])
    expect(of('dibian', { monthlyIncomeFen: 300_000 }).reasons[0]?.key).toBe('reason.outsideDibao.yes')
    const job = of('dibian', { monthlyIncomeFen: 300_000, alreadyOn: undefined })
    expect([job.verdict, job.missing]).toEqual(['unknown', ['alreadyOn']])
  })
})

test('support and deductions are in the sum of dibao, what is not sure as possible only', () => {
  const supported = of('dibao', {
    ...gives(50_000),
    monthlyIncomeFen: 100_000,
    medicalYearFen: 120_000,
  }).amount
  expect(supported?.lines.map(({ key, fen }) => [key, fen])).toEqual([
    ['amount.standard', 275_000],
    ['amount.income', -100_000],
    ['amount.support', -50_000],
    ['amount.gap', 125_000],
  ])
  expect([supported?.fen, supported?.possibleFen]).toEqual([125_000, 135_000])
})

test('the 30% floor is in the sum only in Cixi, whose own rule was read', () => {
  const at = (region: string, day: string, monthlyIncomeFen: number) => {
    const { programs } = screenOn({ ...FAMILY, region, persons: 1, monthlyIncomeFen }, day)
    const amount = programs.find(({ program }) => program === 'dibao')?.amount
    return [amount?.fen, amount?.possibleFen]
  }
  // 846 yuan: 30% is 253.80.
  expect(at('330282', '2020-01-01', 80_000)).toEqual([25_380, null])
  expect(at('330282', '2020-01-01', 59_220)).toEqual([25_380, null])
  expect(at('330282', '2020-01-01', 59_219)).toEqual([25_381, null])
  expect(at('330281', '2026-11-22', 137_000)).toEqual([500, 41_250])
  expect(at('330106', '2026-11-22', 130_000)).toEqual([100, null])
})
