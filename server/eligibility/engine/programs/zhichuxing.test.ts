import { describe, expect, test } from 'vitest'
import { packsWith } from '../../testing/packs-with.ts'
import { type Facts, screenOn } from '../index.ts'

// Yuyao in 2026: 16,500 yuan a person a year, dibian line 2260 a month.
const FAMILY: Facts = {
  region: '330281',
  persons: 2,
  monthlyIncomeFen: 500_000,
  obligorFamilies: 0,
  alreadyOn: 'none',
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  groups: [],
  spending: ['medical', 'education'],
  medicalYearFen: 2_000_000,
  educationYearFen: 700_001,
}
const SET = packsWith({ disposableIncome: { value: 6_000_000 }, 'gangxing.ratio': { value: 45, op: 'gt' } })

function of(id: string, change: Facts, packs?: typeof SET, day = '2026-11-22') {
  const found = screenOn({ ...FAMILY, ...change }, day, packs).programs.find(({ program }) => program === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('zhichuxing', () => {
  const verdict = (change: Facts, packs?: typeof SET) => of('zhichuxing', change, packs).verdict

  test('never more than a question while the place has no disposable income set', () => {
    const open = of('zhichuxing', {})
    expect([open.verdict, open.missing, open.amount]).toEqual(['unknown', [], null])
    expect(open.reasons.map(({ key }) => key)).toContain('reason.belowDisposable.unset')
    expect(open.confirmAtWindow.map(({ code }) => code)).toContain('no_rule')
  })

  test('what is left after illness and school must be strictly below the standard', () => {
    expect(verdict({}, SET)).toBe('likely')
    expect(verdict({ educationYearFen: 700_000 }, SET)).toBe('not')
  })

  test('spending that only the county can let count leaves it open', () => {
    const rehab: Facts = { educationYearFen: 700_000, spending: ['medical', 'education', 'rehab'] }
    expect(verdict({ ...rehab, rehabYearFen: 1 }, SET)).toBe('unknown')
    expect(verdict({ ...rehab, rehabYearFen: 0 }, SET)).toBe('not')
    const work: Facts = { educationYearFen: 699_989, spending: ['medical', 'education', 'work'] }
    expect(verdict({ ...work, workCostFen: 1 }, SET)).toBe('unknown')
    expect(verdict({ ...work, educationYearFen: 699_988, workCostFen: 1 }, SET)).toBe('not')
  })

  test('no spending at all is a plain no, with nothing else told', () => {
    const none = screenOn({ spending: [] }, '2026-11-22').programs
    const found = (id: string) => none.find(({ program }) => program === id)?.verdict
    expect([found('zhichuxing'), found('gangxing')]).toEqual(['not', 'not'])
  })

  test('support of relatives is income here too', () => {
    const son = { hardship: false, agreedFen: 1, property: 'within' } as const
    expect(verdict({ obligorFamilies: 1, obligors: [son] }, SET)).toBe('not')
  })

  test('below the disposable income, property within dibao, and not in its place', () => {
    expect(verdict({ monthlyIncomeFen: 1_000_000, medicalYearFen: 9_000_000 }, SET)).toBe('not')
    expect(verdict({ monthlyIncomeFen: 999_999, medicalYearFen: 9_000_000 }, SET)).toBe('likely')
    expect(verdict({ financialAssetsFen: 13_200_000 }, SET)).toBe('unknown')
    const poor = of('zhichuxing', { monthlyIncomeFen: 100_000 }, SET)
    expect([poor.verdict, poor.next.key]).toEqual(['not', 'next.zhichuxing.superseded'])
  })

  test('Hangzhou tells of the medical costs before it', () => {
    const { next } = of('zhichuxing', { region: '330108', medicalYearFen: 3_000_000 })
    expect(next).toEqual({ key: 'next.zhichuxing.unknownMedical', params: { months: 6 } })
    expect(of('zhichuxing', {}).next.key).toBe('next.zhichuxing.unknown')
  })
})

describe('gangxing', () => {
  // 27,000.01 of 60,000 is just above 45%.
  const verdict = (change: Facts, day?: string) => of('gangxing', change, SET, day).verdict

  test('above the ratio, and never a no by the ratio alone', () => {
    expect(verdict({})).toBe('likely')
    expect(verdict({ educationYearFen: 700_000 })).toBe('unknown')
    expect(verdict({ educationYearFen: 0 })).toBe('unknown')
  })

  test('there was no such recognition before 2025', () => {
    expect(verdict({}, '2024-12-31')).toBe('not')
    expect(verdict({}, '2025-01-01')).toBe('likely')
  })

  test('not beside dibian; property beyond dibian is for the place', () => {
    const dibian = of(
      'gangxing',
      { monthlyIncomeFen: 440_000, spending: ['education'], medicalYearFen: 0 },
      SET,
    )
    expect([dibian.verdict, dibian.next.key]).toEqual(['not', 'next.gangxing.superseded'])
    expect(verdict({ financialAssetsFen: 19_800_000 })).toBe('unknown')
    expect(verdict({ financialAssetsFen: 19_799_999 })).toBe('likely')
  })

  test('without a ratio or a disposable income nothing can settle it, so nothing is asked for it', () => {
    const open = of('gangxing', {})
    expect([open.verdict, open.missing]).toEqual(['unknown', []])
    expect(of('gangxing', {}, SET).next).toEqual({ key: 'next.gangxing.likely', params: { months: 12 } })
  })
})
