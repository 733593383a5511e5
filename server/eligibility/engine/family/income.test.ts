import { expect, test } from 'vitest'
import { packsWith } from '../../testing/packs-with.ts'
import { INCOME_KINDS } from '../facts.ts'
import { resolvePack } from '../index.ts'
import { countsAsIncome, incomeTold } from './income.ts'

const PACK = resolvePack('330281', '2026-11-22')

test('the five kinds of N1 art. 13 count, and nothing that is excluded there', () => {
  const counted = INCOME_KINDS.filter((kind) => countsAsIncome(kind, PACK))
  expect(counted).toEqual(['wage', 'business', 'property', 'pension', 'transfer'])
})

test('the basic part of the resident pension counts where the place says so, and before N1', () => {
  const counting = packsWith({ 'income.basicPensionExcluded': { value: 0 } })
  expect(countsAsIncome('basic_pension', resolvePack('330281', '2026-11-22', counting))).toBe(true)
  expect(countsAsIncome('basic_pension', resolvePack('330281', '2021-06-30'))).toBe(true)
  expect(countsAsIncome('basic_pension', resolvePack('330281', '2021-07-01'))).toBe(false)
})

test('income is what was told in one sum, or the sum of what counts', () => {
  const incomes = [
    { kind: 'wage', monthlyFen: 100_000 },
    { kind: 'transfer', monthlyFen: 50_000 },
    { kind: 'disability_subsidy', monthlyFen: 41_250 },
    { kind: 'basic_pension', monthlyFen: 20_000 },
  ] as const
  expect(incomeTold({ incomes }, PACK)).toBe(150_000)
  expect(incomeTold({ incomes: [] }, PACK)).toBe(0)
  expect(incomeTold({ incomes, monthlyIncomeFen: 7 }, PACK)).toBe(7)
  expect(incomeTold({ incomes, monthlyIncomeFen: null }, PACK)).toBe(150_000)
  expect(incomeTold({}, PACK)).toBeUndefined()
})
