import { expect, test } from 'vitest'
import { Case } from '../case.ts'
import { type Facts, resolvePack, screenOn } from '../index.ts'
import { disregardAsks, disregarded } from './disregard.ts'

// Yuyao in 2026: 1375 yuan; three times 4125.
const WORKS: Facts = { region: '330281', alreadyOn: 'dibao', newJobIncomeFen: 300_000, newJobMonths: 6 }
const off = (facts: Facts) => disregarded(new Case(facts, resolvePack(facts.region, '2026-11-22')))

test.each<[string, Partial<Facts>, number, number]>([
  ['the sixth month is sure', {}, 300_000, 300_000],
  ['the seventh is for the place', { newJobMonths: 7 }, 0, 300_000],
  ['the twelfth too', { newJobMonths: 12 }, 0, 300_000],
  ['the thirteenth is over', { newJobMonths: 13 }, 0, 0],
  ['three times the standard at most', { newJobIncomeFen: 412_501 }, 412_500, 412_500],
  ['no more than was earned', { newJobIncomeFen: 412_499 }, 412_499, 412_499],
  ['no job', { newJobIncomeFen: 0 }, 0, 0],
  ['the months not asked', { newJobMonths: undefined }, 0, 300_000],
  ['the wage not asked', { newJobIncomeFen: undefined }, 0, 412_500],
  ['not asked whether on dibao', { alreadyOn: undefined, newJobIncomeFen: 0 }, 0, 412_500],
  ['on dibian, not dibao', { alreadyOn: 'dibian' }, 0, 0],
  ['on nothing', { alreadyOn: 'none' }, 0, 0],
])('%s', (_name, change, low, high) => {
  expect(off({ ...WORKS, ...change })).toEqual({ low, high })
})

test('nothing is known to be left out where the place has no rule for it', () => {
  const pack = resolvePack('330281', '2026-11-22')
  const keys = ['income.disregardFactor', 'income.disregardMonthsMin', 'income.disregardMonthsMax'] as const
  for (const key of keys) {
    const { [key]: _, ...rows } = pack.rows
    expect(disregarded(new Case({ ...WORKS, newJobMonths: 1 }, { ...pack, rows }))).toEqual({
      low: 0,
      high: 0,
    })
  }
  expect(off({ ...WORKS, region: '330702' })).toEqual({ low: 0, high: 0 })
})

test.each<[string, Facts, string]>([
  ['not asked', {}, 'alreadyOn'],
  ['on dibian', { alreadyOn: 'dibian', newJobIncomeFen: 5 }, 'alreadyOn'],
  ['on dibao', { alreadyOn: 'dibao' }, 'alreadyOn newJobIncomeFen newJobMonths'],
  ['without a job', { alreadyOn: 'dibao', newJobIncomeFen: 0 }, 'alreadyOn newJobIncomeFen'],
])('waits for what can still matter: %s', (_name, facts, keys) => {
  expect(disregardAsks(new Case(facts, resolvePack('330281', '2026-11-22'))).join(' ')).toBe(keys)
})

const FAMILY: Facts = {
  ...WORKS,
  persons: 2,
  monthlyIncomeFen: 400_000,
  obligorFamilies: 0,
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  spending: [],
}
const dibao = (facts: Facts) =>
  screenOn(facts, '2026-11-22').programs.find(({ program }) => program === 'dibao')

test('dibao goes on with the wage left out, and the sum adds up line by line', () => {
  const result = dibao(FAMILY)
  expect(result?.verdict).toBe('likely')
  expect(result?.reasons[0]?.key).toBe('reason.dibaoIncome.yesDisregard')
  expect(result?.amount?.fen).toBe(275_000 - 400_000 + 300_000)
  expect(result?.amount?.lines.map(({ key, fen }) => [key, fen])).toEqual([
    ['amount.standard', 275_000],
    ['amount.income', -400_000],
    ['amount.disregard', 300_000],
    ['amount.gap', 175_000],
  ])
})

test('between six and twelve months the window says', () => {
  const result = dibao({ ...FAMILY, newJobMonths: 7 })
  expect(result?.verdict).toBe('unknown')
  expect(result?.missing).toEqual([])
  expect(result?.reasons.map(({ key }) => key)).toContain('reason.dibaoIncome.unsetDisregard')
})

test('afterwards dibao tapers off, unless something else than income fails', () => {
  const late = { ...FAMILY, newJobMonths: 13 }
  expect(dibao(late)?.next).toEqual({ key: 'next.dibao.notTaper', params: { months: 6 } })
  expect(dibao({ ...late, homes: 3 })?.next.key).toBe('next.dibao.already')
  expect(dibao({ ...late, alreadyOn: 'none' })?.next.key).toBe('next.dibao.not')
  expect(dibao(FAMILY)?.next.key).toBe('next.dibao.already')
})

test('nobody is promised a wage left out who did not tell of a job', () => {
  const poor = { ...FAMILY, monthlyIncomeFen: 100_000, alreadyOn: undefined, newJobIncomeFen: undefined }
  expect(dibao(poor)?.amount?.possibleFen ?? null).toBeNull()
})
