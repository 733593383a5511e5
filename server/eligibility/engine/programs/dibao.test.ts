import { expect, test } from 'vitest'
import { type Facts, screenOn } from '../index.ts'

const ON_DIBAO: Facts = {
  region: '330281',
  persons: 1,
  monthlyIncomeFen: 200_000,
  obligorFamilies: 0,
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  spending: [],
  alreadyOn: 'dibao',
}

test('dibao goes on for a while after a job, not after any other rise of the income', () => {
  const nextOf = (facts: Facts) => screenOn({ ...ON_DIBAO, ...facts }, '2026-11-22').programs[0]?.next.key
  expect(nextOf({ newJobIncomeFen: 150_000, newJobMonths: 13 })).toBe('next.dibao.notTaper')
  expect(nextOf({ newJobIncomeFen: 0 })).toBe('next.dibao.already')
})
