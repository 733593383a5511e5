import { describe, expect, test } from 'vitest'
import { type Facts, type ProgramId, resolvePack, whatWouldChange } from '../index.ts'

/** Poor and alone in Yuyao (standard 1375, dibian line 2260 yuan), with nothing that stands in the way. */
const POOR: Facts = {
  region: '330281',
  persons: 1,
  monthlyIncomeFen: 100_000,
  obligorFamilies: 0,
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  spending: [],
  alreadyOn: 'none',
  groups: [],
  needs: [],
  hardNow: false,
  emergency: 'none',
  spendingJump: false,
}
const changes = (change: Facts, id: ProgramId) => {
  const facts = { ...POOR, ...change }
  return whatWouldChange(facts, resolvePack(facts.region, '2026-11-22'), id)
}
const said = (change: Facts, id: ProgramId = 'dibao') =>
  changes(change, id).map(({ fact, to, verdict, phrase }) => [fact, to, verdict, phrase.key])

test('the easiest first: one home less, or half the area', () => {
  expect(said({ region: '330108', homes: 2, floorAreaPerPerson: 90 })).toEqual([
    ['homes', 1, 'likely', 'change.opens.homes.lower'],
    ['floorAreaPerPerson', 40.2, 'likely', 'change.opens.floorAreaPerPerson.lower'],
  ])
})

test('of one who has no income at all, any income is the whole way', () => {
  expect(said({ monthlyIncomeFen: 0 }).map(([fact]) => fact)).toEqual([
    'vehicles',
    'premises',
    'homes',
    'monthlyIncomeFen',
    'financialAssetsFen',
    'companyCapitalFen',
  ])
})

describe('the sentence', () => {
  const params = (change: Facts, fact: string, id: ProgramId = 'dibao') =>
    changes(change, id).find((one) => one.fact === fact)?.phrase.params

  test('tells money in yuan and everything else as it is', () => {
    expect(params({ monthlyIncomeFen: 230_000 }, 'monthlyIncomeFen')).toEqual({
      from: '2300',
      to: '1374.99',
      by: '925.01',
    })
    expect(params({ homes: 3 }, 'homes')).toEqual({ from: '3', to: '1', by: '2' })
    expect(params({ region: '330108', homes: 2, floorAreaPerPerson: 90.3 }, 'floorAreaPerPerson')).toEqual({
      from: '90.3',
      to: '40.2',
      by: '50.1',
    })
    const car: Facts = { region: '330681', monthlyIncomeFen: 200_000, vehicles: 'one_car' }
    const price = changes({ ...car, carPriceFen: 99_999_900 }, 'dibian').find(
      ({ fact }) => fact === 'carPriceFen',
    )
    expect(price?.phrase.key).toBe('change.opens.carPriceFen.lower')
    expect(price?.phrase.params.from).toBe('999999')
  })

  test('of a choice needs no numbers', () => {
    expect(params({ vehicles: 'more' }, 'vehicles')).toEqual({})
    expect(params({ premises: 'some' }, 'premises')).toEqual({})
  })
})

test('temporary assistance may be opened by any emergency; into doubt only, it is told as such', () => {
  expect(said({ monthlyIncomeFen: 230_000, hardNow: null }, 'linshi')).toEqual([
    ['emergency', 'fire', 'unknown', 'change.opens.emergency.any'],
    ['spendingJump', true, 'unknown', 'change.opens.spendingJump.true'],
  ])
})
