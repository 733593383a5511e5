import { describe, expect, test } from 'vitest'
import { atHome } from '../../testing/in-view.ts'
import { decideOne, HANGZHOU, YUYAO } from '../../testing/one-program.ts'
import type { FactKey, Facts, Member } from '../facts.ts'
import { type Outcome, rulesOf, usesOf } from '../rule.ts'
import { MEDICAL } from './medical.ts'

const NOT_POOR = { dibao: 'no', dibian: 'no', tekun: 'no' } as const
const ILL_FREE: Facts = {
  region: HANGZHOU,
  persons: 3,
  alreadyOn: 'none',
  spending: [],
  groups: ['disabled'],
}
const rule = (id: string) => {
  const found = MEDICAL.rules[0]?.any?.find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

test('a disabled member who is not on the list may be severe', () => {
  const open = decideOne(MEDICAL, { ...ILL_FREE, members: [{ disability: 'none' }] }, NOT_POOR)
  expect([open.verdict, open.missing]).toEqual([
    'unknown',
    ['members.1.disability', 'members.1.disabilityLevel'],
  ])
  const light = [{ disability: 'physical', disabilityLevel: 3 }] as const
  expect(decideOne(MEDICAL, { ...ILL_FREE, members: light }, NOT_POOR).verdict).toBe('not')
})

describe('members of families on assistance (Z1 art. 21(1)–(3))', () => {
  const well: Facts = { ...ILL_FREE, groups: [] }
  const told = (facts: Facts, so: Parameters<typeof decideOne>[2]) => {
    const { verdict, reasons, next } = decideOne(MEDICAL, facts, { ...NOT_POOR, ...so })
    const [first] = reasons
    return [verdict, first?.key, first?.params, first?.citations.length, next.key]
  }
  const direct = (share: number) => [
    'likely',
    'reason.medicalFamily.yesShare',
    { share },
    2,
    'next.medical.likelyDirect',
  ]

  test('are told the share of the standing that pays most', () => {
    expect(told(well, { tekun: 'yes', dibao: 'yes' })).toEqual(direct(100))
    expect(told(well, { dibao: 'yes', dibian: 'yes' })).toEqual(direct(80))
    expect(told(well, { dibian: 'yes' })).toEqual(direct(70))
    expect(told({ ...well, alreadyOn: 'tekun' }, {})).toEqual(direct(100))
    expect(told({ ...well, alreadyOn: 'dibian' }, {})).toEqual(direct(70))
  })

  test('are told no share where none was found', () => {
    expect(told({ ...well, region: YUYAO }, { dibao: 'yes' })).toEqual([
      'likely',
      'reason.medicalFamily.yes',
      { share: 0 },
      1,
      'next.medical.likelyDirect',
    ])
  })

  test('others are not, and no rows are named', () => {
    expect(decideOne(MEDICAL, well, NOT_POOR)).toMatchObject({
      verdict: 'not',
      next: { key: 'next.medical.not' },
    })
    expect(rulesOf(rule('medicalFamily'), atHome({ region: HANGZHOU, alreadyOn: 'none' }))).toEqual([])
  })

  test.each(['dibao', 'tekun', 'dibian'] as const)('wait for what %s waits for', (id) => {
    expect(rule('medicalFamily').follows).toContain(id)
    const subject = atHome({ region: HANGZHOU, alreadyOn: 'none' })
    Object.assign(subject.so, NOT_POOR, { [id]: 'yes' })
    expect(rule('medicalFamily').test(subject)).toBe('yes')
  })
})

describe('a family that an illness brings below the dibian line (Z1 art. 21(4)); the insurance has the last word', () => {
  // Yuyao: 2260 yuan a month for one person, by the minimum wage; the factor alone would be 2750.
  const ill: Facts = { region: YUYAO, persons: 1, monthlyIncomeFen: 236_000, medicalYearFen: 120_000 }

  test.each<[Facts, Outcome]>([
    [{ medicalYearFen: 0 }, 'no'],
    [{ medicalYearFen: 120_001 }, 'unset'],
    [{}, 'no'],
    [{ monthlyIncomeFen: 250_000 }, 'no'],
    [{ medicalYearFen: undefined }, 'unknown'],
    [{ monthlyIncomeFen: undefined }, 'unknown'],
    [{ persons: undefined }, 'unknown'],
    [{ region: null }, 'unknown'],
    [{ region: '330702' }, 'unset'],
    [{ persons: 2, monthlyIncomeFen: 461_999 }, 'unset'],
    [{ persons: 2, monthlyIncomeFen: 462_000 }, 'no'],
  ])('%j', (change, outcome) => {
    expect(rule('poorByIllness').test(atHome({ ...ill, ...change }))).toBe(outcome)
  })
})

describe('severely disabled people, in Hangzhou (Z1 art. 21(5))', () => {
  const SEVERE = rule('medicalSevere')
  const outcome = (members: readonly Member[] | undefined, change: Facts = {}) =>
    SEVERE.test(atHome({ region: HANGZHOU, persons: members?.length ?? 2, members, ...change }))

  test.each<[Member, Outcome]>([
    [{ disability: 'visual', disabilityLevel: 1 }, 'yes'],
    [{ disability: 'visual', disabilityLevel: 2 }, 'yes'],
    [{ disability: 'visual', disabilityLevel: 3 }, 'no'],
    [{ disability: 'visual', disabilityLevel: null }, 'unknown'],
    [{ disability: 'visual' }, 'unknown'],
    [{ disability: 'none' }, 'no'],
    [{ disabilityLevel: 4 }, 'unknown'],
    [{}, 'unknown'],
  ])('%j', (member, expected) => {
    expect(outcome([member])).toBe(expected)
  })

  test('one with none beside one of level 3 leaves nothing open; a level left on "none" counts for nothing', () => {
    const light: Member = { disability: 'visual', disabilityLevel: 3 }
    expect(outcome([{ disability: 'none' }, light])).toBe('no')
    expect(outcome([{ disability: 'none', disabilityLevel: 1 }, light])).toBe('no')
  })

  test('elsewhere the county names them, and without a place nothing is said', () => {
    const severe: Member = { disability: 'visual', disabilityLevel: 1 }
    expect(outcome([severe], { region: YUYAO })).toBe('unset')
    expect(outcome([severe], { region: null })).toBe('unknown')
    expect(outcome(undefined, { groups: ['disabled'] })).toBe('unknown')
    expect(outcome(undefined, { groups: [] })).toBe('no')
  })

  const uses = (facts: Facts) => usesOf(SEVERE, atHome({ region: HANGZHOU, ...facts }))
  const of = (at: number): FactKey[] => [`members.${at}.disability`, `members.${at}.disabilityLevel`]

  test('asks whether there is anybody, then of the first whose level is open', () => {
    expect(uses({})).toEqual(['groups'])
    expect(uses({ groups: ['disabled'] })).toEqual(of(0))
    expect(uses({ members: [{ disability: 'visual' }] })).toEqual(of(0))
    const members: Member[] = [{ disability: 'none' }, { disability: 'visual', disabilityLevel: 3 }]
    expect(uses({ groups: ['disabled'], members })).toEqual(of(2))
    expect(uses({ groups: ['disabled'], members: [...members, { disability: 'visual' }, {}] })).toEqual(of(2))
  })

  test('tells the share, where there is one', () => {
    const params = (region: string) => SEVERE.params?.(atHome({ region }))
    expect([params(HANGZHOU), params(YUYAO)]).toEqual([{ share: 80 }, { share: 0 }])
  })
})
