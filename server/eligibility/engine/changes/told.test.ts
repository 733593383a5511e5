import { describe, expect, test } from 'vitest'
import { resolvePack } from '../../packs/resolve.ts'
import { Case } from '../case.ts'
import { type Facts, type ProgramId, whatWouldChange } from '../index.ts'
import { type ChangeableKey, candidates, distance } from './candidates.ts'

/** Yuyao: 1375 yuan a person a month for dibao, 2260 for dibian; savings up to 4 and 6 years of dibao. */
const pack = resolvePack('330281', '2026-11-22')
const PLAIN: Facts = {
  region: '330281',
  persons: 2,
  monthlyIncomeFen: 300_000,
  obligorFamilies: 0,
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  groups: [],
  needs: [],
  spending: [],
  hardNow: false,
  emergency: 'none',
  spendingJump: false,
  alreadyOn: 'none',
}
const told = (more: Facts, id: ProgramId) => {
  const facts = { ...PLAIN, ...more }
  return whatWouldChange(facts, pack, id).map(({ from, to, verdict, phrase }) => {
    const { by } = phrase.params
    return [phrase.key.replace('change.', ''), from, to, verdict, ...(by === undefined ? [] : [by])].join(' ')
  })
}

describe('what would open a programme', () => {
  test.each<[Facts, ProgramId, string[]]>([
    [{}, 'dibao', ['opens.monthlyIncomeFen.lower 300000 274999 likely 250.01']],
    [{ monthlyIncomeFen: 500_000 }, 'dibian', ['opens.monthlyIncomeFen.lower 500000 452000 likely 480']],
    [{ monthlyIncomeFen: 500_000 }, 'cable', ['opens.monthlyIncomeFen.lower 500000 452000 likely 480']],
    [
      { monthlyIncomeFen: 0, financialAssetsFen: 20_000_000 },
      'dibao',
      ['opens.financialAssetsFen.lower 20000000 13199999 likely 68000.01'],
    ],
    [
      { monthlyIncomeFen: 0, companyCapitalFen: 100_000_000 },
      'dibao',
      ['opens.companyCapitalFen.lower 100000000 10000000 likely 900000'],
    ],
    [
      { companyCapitalFen: 1_000_000_000 },
      'dibian',
      ['opens.companyCapitalFen.lower 1000000000 19999999 likely 9800000.01'],
    ],
    [{ monthlyIncomeFen: 0, homes: 3 }, 'dibao', ['opens.homes.lower 3 1 likely 2']],
    [{ monthlyIncomeFen: 0, vehicles: 'more' }, 'dibao', ['opens.vehicles.none more none likely']],
    [{ monthlyIncomeFen: 0, premises: 'some' }, 'dibao', ['opens.premises.only_home some only_home likely']],
    [
      { hardNow: true },
      'linshi',
      ['opens.emergency.any none fire likely', 'opens.spendingJump.true false true likely'],
    ],
    [{ emergency: 'fire' }, 'linshi', ['opens.hardNow.true false true likely']],
  ])('%o: %s', (more, id, changes) => expect(told(more, id)).toEqual(changes))

  test('what relatives give and what work costs move the line', () => {
    const agreed = [
      { hardship: false, agreedFen: 40_000, monthlyIncomeFen: 0, persons: 1, property: 'within' as const },
    ]
    expect(told({ obligorFamilies: 1, obligors: agreed }, 'dibao')).toEqual([
      'opens.monthlyIncomeFen.lower 300000 234999 likely 650.01',
    ])
  })
})

describe('what would close one: having more, the easiest first, never an emergency that is over', () => {
  const poor = [
    'closes.monthlyIncomeFen.higher 200000 275000 not 750',
    'closes.vehicles.one_car none one_car not',
    'closes.premises.some none some not',
    'closes.homes.higher 1 3 not 2',
    'closes.companyCapitalFen.higher 0 10000001 not 100000.01',
    'closes.financialAssetsFen.higher 0 13200000 not 132000',
  ]
  test.each<[Facts, ProgramId, string[]]>([
    [{ monthlyIncomeFen: 200_000 }, 'dibao', poor],
    [{ monthlyIncomeFen: 200_000 }, 'electricity', poor],
    [
      {},
      'dibian',
      [
        'closes.monthlyIncomeFen.higher 300000 452001 not 1520.01',
        'closes.vehicles.more none more not',
        'closes.premises.some none some not',
        'closes.homes.higher 1 3 not 2',
        'closes.financialAssetsFen.higher 0 19800000 not 198000',
        'closes.companyCapitalFen.higher 0 20000000 not 200000',
      ],
    ],
    [{ emergency: 'fire', hardNow: true }, 'linshi', []],
  ])('%o: %s', (more, id, changes) => expect(told(more, id)).toEqual(changes))
})

describe('nothing is said', () => {
  test.each<[string, Facts, ProgramId]>([
    ['of an open verdict', { monthlyIncomeFen: null }, 'dibao'],
    ['where a better programme took its place', { monthlyIncomeFen: 0 }, 'dibian'],
    ['where no one answer is enough', { vehicles: 'more', homes: 3 }, 'dibao'],
  ])('%s', (_, more, id) => expect(told(more, id)).toEqual([]))

  test('of a programme there is not', () => {
    expect(whatWouldChange(PLAIN, pack, 'none' as ProgramId)).toEqual([])
  })

  test('of other rules that were asked for with the same family', () => {
    const facts = { ...PLAIN, monthlyIncomeFen: 140_000, persons: 1, region: '330281' }
    const here = whatWouldChange(facts, pack, 'dibao')
    const there = whatWouldChange(facts, resolvePack('330106', '2026-11-22'), 'dibao')
    expect([here.map(({ to }) => to), there.map(({ to }) => to)]).toEqual([[137_499], [130_099]])
    expect(whatWouldChange(facts, pack, 'dibao')).toEqual(here)
  })
})

describe('where a verdict can turn', () => {
  const at = (key: ChangeableKey, facts: Facts = PLAIN, rules = pack) =>
    candidates(new Case(facts, rules), key)

  test('beside a limit on either side, never below nothing', () => {
    expect(at('financialAssetsFen').slice(0, 4)).toEqual([13_199_999, 13_200_000, 13_200_001, 13_200_002])
    expect(at('companyCapitalFen').slice(0, 3)).toEqual([0, 1, 2])
    expect(at('homes')).toEqual([0, 1, 2, 3, 1, 2, 3, 4])
    expect(at('vehicles')).toEqual(['none', 'one_car', 'more'])
  })

  test('nowhere without a number of the place or of people', () => {
    const nowhere = resolvePack(null, '2026-11-22')
    expect(at('monthlyIncomeFen', PLAIN, nowhere)).toEqual([])
    expect(at('financialAssetsFen', PLAIN, nowhere)).toEqual([])
    expect(at('floorAreaPerPerson')).toEqual([])
    expect(at('financialAssetsFen', {})).toEqual([0, 1, 2, 0, 1, 2])
  })

  test('a hundredth of a square metre counts', () => {
    const rule = pack.rows['homes.free']
    if (rule === undefined) throw new Error('no rule of homes')
    const rows = {
      ...pack.rows,
      'homes.averageArea': { ...rule, key: 'homes.averageArea' as const, value: 300 },
    }
    expect(at('floorAreaPerPerson', PLAIN, { ...pack, rows })).toEqual([2.99, 3, 3.01, 3.02])
  })

  test('steps of a choice are counted, numbers are taken from each other', () => {
    expect(distance('vehicles', 'more', 'none')).toBe(2)
    expect(distance('emergency', 'none', 'illness')).toBe(3)
    expect(distance('homes', 3, 1)).toBe(2)
  })
})
