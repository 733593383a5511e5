import { describe, expect, test } from 'vitest'
import type { Facts } from '../engine/index.ts'
import { ALL_PACKS } from './all.ts'
import { type GoldenHousehold, goldenFaults, householdsOf } from './golden.ts'
import { casesOf } from './golden-limits.ts'

const DAY = '2026-11-22'
const FACTS: Facts = {
  region: '330281',
  persons: 1,
  monthlyIncomeFen: 900_000,
  spending: [],
  alreadyOn: 'none',
}
const household = (wanted: Partial<GoldenHousehold>): GoldenHousehold => ({
  name: 'rich alone',
  on: DAY,
  facts: FACTS,
  expect: { dibao: 'not' },
  ...wanted,
})
const faults = (wanted: Partial<GoldenHousehold>) => goldenFaults(household(wanted))

describe('what differs from what is known beforehand', () => {
  test('nothing, where all of it holds', () => {
    const known: Partial<GoldenHousehold> = {
      expect: { dibao: 'not', linshi: 'unknown' },
      fen: { dibao: null },
      reasons: { dibao: ['dibaoIncome.no'] },
      confirm: {},
    }
    expect(faults(known)).toEqual([])
  })

  test.each<[Partial<GoldenHousehold>, string[]]>([
    [{ expect: { dibao: 'likely' } }, ['dibao verdict: not, not likely']],
    [{ expect: {}, fen: { dibao: 5 } }, ['dibao fen: null, not 5']],
    [{ expect: {}, possible: { dibao: 7 } }, ['dibao possible: undefined, not 7']],
    [
      { expect: {}, reasons: { dibao: ['dibaoIncome.no', 'dibaoIncome.yes', 'reason.dibaoIncome.no'] } },
      ['dibao: no reason dibaoIncome.yes', 'dibao: no reason reason.dibaoIncome.no'],
    ],
    [{ expect: {}, confirm: { dibao: ['never_heard_of'] } }, ['dibao: no confirm never_heard_of']],
    [
      { expect: { linshi: 'not' }, fen: { dibao: 1 }, reasons: { linshi: ['x'] } },
      ['linshi verdict: unknown, not not', 'dibao fen: null, not 1', 'linshi: no reason x'],
    ],
  ])('%j', (wanted, lines) => {
    expect(faults(wanted)).toEqual(lines)
  })

  test('a programme that is not there, as a misspelt name, differs in everything told of it', () => {
    const wanted = { dibaa: 'not' } as object
    const other = { dibaa: ['x'] } as object
    expect(faults({ expect: wanted, reasons: other, confirm: other })).toEqual([
      'dibaa verdict: undefined, not not',
      'dibaa: no reason x',
      'dibaa: no confirm x',
    ])
    const sums = { dibaa: 5 } as object
    expect(faults({ expect: {}, fen: sums, possible: sums })).toEqual([
      'dibaa fen: null, not 5',
      'dibaa possible: undefined, not 5',
    ])
  })

  test('it is held against the packs that are given', () => {
    expect(goldenFaults(household({}), ALL_PACKS)).toEqual([])
    expect(goldenFaults(household({}), [])).toEqual(['dibao verdict: unknown, not not'])
  })
})

describe('the households of a file', () => {
  test('take what they do not say from the file', () => {
    const found = householdsOf({
      place: 'Yuyao',
      on: DAY,
      defaults: { region: '330281', persons: 2 },
      cases: [
        { name: 'a', facts: { persons: 3 }, expect: { dibao: 'not' } },
        { name: 'b', on: '2025-01-01', facts: {}, expect: {}, fen: { dibao: 1 } },
      ],
    })
    expect(found).toEqual([
      { name: 'a', on: DAY, facts: { region: '330281', persons: 3 }, expect: { dibao: 'not' } },
      {
        name: 'b',
        on: '2025-01-01',
        facts: { region: '330281', persons: 2 },
        expect: {},
        fen: { dibao: 1 },
      },
    ])
  })

  test('may be only limits, or none at all', () => {
    expect(householdsOf({ place: 'Yuyao', on: DAY, defaults: {} })).toEqual([])
    const limits = { '330281': { none: ['2019-01-01'] } }
    expect(householdsOf({ place: 'Yuyao', on: DAY, defaults: { persons: 2 }, limits })).toEqual([
      {
        name: 'no standard for 330281 on 2019-01-01',
        on: '2019-01-01',
        facts: { persons: 2, region: '330281' },
        expect: { dibao: 'unknown', dibian: 'unknown' },
        fen: { dibao: null },
        reasons: { dibao: ['dibaoIncome.unset'] },
      },
    ])
  })
})

describe('a triple becomes three households a day', () => {
  test('with sums and reasons where they are told', () => {
    const cases = casesOf({
      '330281': {
        standard: [
          {
            on: ['2026-01-01', '2026-11-22'],
            persons: 2,
            at: [1, 2, 3],
            say: ['likely', 'not', 'not'],
            fen: [10, null, null],
            told: ['x.yes', 'x.no', 'x.no'],
          },
        ],
      },
    })
    expect(cases.map(({ name }) => name)).toEqual([
      'standard of 330281 on 2026-01-01: 1',
      'standard of 330281 on 2026-01-01: 2',
      'standard of 330281 on 2026-01-01: 3',
      'standard of 330281 on 2026-11-22: 1',
      'standard of 330281 on 2026-11-22: 2',
      'standard of 330281 on 2026-11-22: 3',
    ])
    expect(cases[4]).toEqual({
      name: 'standard of 330281 on 2026-11-22: 2',
      on: '2026-11-22',
      facts: { region: '330281', persons: 2, monthlyIncomeFen: 2 },
      expect: { dibao: 'not' },
      fen: { dibao: null },
      reasons: { dibao: ['x.no'] },
    })
  })

  test('of one person with what the limit needs, and with nothing that is not told', () => {
    const [first, ...others] = casesOf({
      '330281': { carPrice: [{ on: [DAY], at: [1, 2, 3], say: ['likely', 'not', 'unknown'] }] },
    })
    expect(first).toStrictEqual({
      name: `carPrice of 330281 on ${DAY}: 1`,
      on: DAY,
      facts: { vehicles: 'one_car', region: '330281', persons: 1, carPriceFen: 1 },
      expect: { dibian: 'likely' },
    })
    expect(others.map((one) => one.expect)).toEqual([{ dibian: 'not' }, { dibian: 'unknown' }])
  })

  test('places one after the other', () => {
    const none = { none: [DAY] }
    expect(casesOf({ '330281': none, '330702': none }).map(({ facts }) => facts.region)).toEqual([
      '330281',
      '330702',
    ])
    expect(casesOf({ '330281': {} })).toEqual([])
  })
})
