import { describe, expect, test } from 'vitest'
import { packsWith } from '../../testing/packs-with.ts'
import { type Facts, type MemberValues, screenOn } from '../index.ts'

// Yuyao in 2026: standard 1375, tekun basic 2337.50 a month; assets 66,000 under dibao, 99,000 under dibian.
const ALONE: Facts = {
  region: '330281',
  persons: 1,
  monthlyIncomeFen: 0,
  supporters: 'none',
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  groups: ['elder'],
}
const tekun = (facts: Facts, day = '2026-11-22') => {
  const found = screenOn(facts, day).programs.find(({ program }) => program === 'tekun')
  if (!found) throw new Error('no tekun')
  return found
}
const verdict = (change: Facts, day?: string) => tekun({ ...ALONE, ...change }, day).verdict

describe('no working ability (N3 art. 5)', () => {
  const disabled = (disability: MemberValues['disability'], disabilityLevel: number | null, age = 40) =>
    verdict({
      groups: ['disabled'],
      members: [{ age, disability, disabilityLevel, father: 'dead', mother: 'missing' }],
    })

  test.each<[number, string]>([
    [15, 'likely'],
    [16, 'not'],
    [59, 'not'],
    [60, 'likely'],
  ])('at %i years', (age, outcome) => {
    const parents = { father: 'dead', mother: 'dead' } as const
    expect(verdict({ groups: undefined, members: [{ age, disability: 'none', ...parents }] })).toBe(outcome)
  })

  test.each<[MemberValues['disability'], number, string]>([
    ['intellectual', 3, 'likely'],
    ['intellectual', 4, 'not'],
    ['psychiatric', 3, 'likely'],
    ['psychiatric', 4, 'not'],
    ['physical', 2, 'likely'],
    ['physical', 3, 'not'],
    ['visual', 1, 'likely'],
    ['visual', 2, 'not'],
    ['hearing', 1, 'not'],
    ['speech', 1, 'not'],
    ['multiple', 1, 'unknown'],
  ])('%s of level %i', (kind, level, outcome) => {
    expect(disabled(kind, level)).toBe(outcome)
  })

  test('age is enough whatever the disability', () => {
    expect(disabled('hearing', 4, 60)).toBe('likely')
    expect(disabled('multiple', null, 15)).toBe('likely')
  })

  test('asks for the level only where levels matter, and for the age unless nobody can be old or young', () => {
    const of = (member: object) => tekun({ ...ALONE, groups: ['disabled'], members: [member] }).missing
    expect(of({ age: 40 })).toEqual(['members.0.disability', 'members.0.disabilityLevel'])
    expect(of({ age: 40, disability: 'visual' })).toEqual(['members.0.disabilityLevel'])
    expect(of({ disability: 'visual' })).toEqual(['members.0.disabilityLevel'])
  })

  test('before the rules took effect nothing is decided', () => {
    const old = { members: [{ age: 70 }] }
    expect(verdict(old, '2021-06-30')).toBe('unknown')
  })
})

describe('no livelihood (N3 art. 6)', () => {
  const elder = (change: Facts) => verdict({ members: [{ age: 70 }], ...change })

  test('income strictly below the standard', () => {
    expect(elder({ monthlyIncomeFen: 137_499 })).toBe('likely')
    expect(elder({ monthlyIncomeFen: 137_500 })).toBe('not')
    expect(elder({ monthlyIncomeFen: 500_000, persons: 2 })).toBe('unknown')
    expect(elder({ monthlyIncomeFen: 500_000, persons: 2, members: [{ age: 70, incomeFen: 0 }] })).toBe(
      'likely',
    )
    expect(elder({ persons: 2, members: [{ age: 70, incomeFen: 137_500 }] })).toBe('not')
  })

  test('property within dibao is met, beyond dibian failed, between the two for the window', () => {
    expect(elder({ financialAssetsFen: 6_599_999 })).toBe('likely')
    expect(elder({ financialAssetsFen: 6_600_000 })).toBe('unknown')
    expect(elder({ financialAssetsFen: 9_900_000 })).toBe('not')
    expect(elder({ companyCapitalFen: 10_000_001 })).toBe('unknown')
    expect(elder({ companyCapitalFen: 20_000_000 })).toBe('not')
    expect(elder({ vehicles: 'more' })).toBe('not')
    expect(elder({ homes: 3 })).toBe('not')
    expect(elder({ homes: undefined })).toBe('unknown')
  })
})

test('supporters who cannot support do not stand in the way; those who can do', () => {
  const by = (supporters: Facts['supporters']) => verdict({ members: [{ age: 70 }], supporters })
  expect([by('none'), by('unable'), by('able'), by(undefined), by(null)]).toEqual([
    'likely',
    'likely',
    'not',
    'unknown',
    'unknown',
  ])
})

test('a minor whose parent can care is not tekun, whatever else is known; nobody else is asked of', () => {
  const child = (change: object) =>
    tekun({ ...ALONE, groups: ['child'], supporters: undefined, members: [{ age: 10, ...change }] })
  expect(child({ father: 'able' }).verdict).toBe('not')
  expect(child({ mother: 'able' }).verdict).toBe('not')
  expect(child({ father: 'dead' }).missing).toEqual(['supporters', 'members.0.mother'])
  expect(verdict({ members: [{ age: 70, father: 'able' }] })).toBe('likely')
})

test('a child without parents may choose; one on tekun is told to report; dibao points to tekun', () => {
  const child = (father: MemberValues['father']) =>
    tekun({ ...ALONE, groups: ['child'], members: [{ age: 10, father, mother: 'missing' }] }).next.key
  expect(child('dead')).toBe('next.tekun.likelyChild')
  expect(child('able')).toBe('next.tekun.not')
  const elder: Facts = { ...ALONE, members: [{ age: 70 }], obligorFamilies: 0 }
  expect(tekun({ ...elder, alreadyOn: 'tekun' }).next.key).toBe('next.tekun.already')
  const dibao = screenOn(elder, '2026-11-22').programs.find(({ program }) => program === 'dibao')
  expect([dibao?.verdict, dibao?.next.key]).toEqual(['likely', 'next.dibao.likelyTekun'])
})

describe('the sum', () => {
  const person = { age: 70, incomeFen: 0 }
  const of = (facts: Facts, day?: string) => {
    const amount = tekun({ ...ALONE, ...facts }, day).amount
    return amount && [amount.fen, amount.possibleFen]
  }

  test('the basic allowance of each person', () => {
    expect(of({ members: [person] })).toEqual([233_750, null])
    expect(of({ persons: 2, members: [person, person] })).toEqual([467_500, null])
    expect(of({ region: '330303', members: [person] }, '2024-08-01')).toBeNull()
  })

  const inPlace = (region: string, day: string, change: object) => {
    const packs = packsWith({ 'dibao.standard': { value: 1_200_000 }, 'tekun.basic': { value: 1_200_000 } })
    const facts = { ...ALONE, region, members: [{ ...person, ...change }] }
    const amount = screenOn(facts, day, packs).programs.find(({ program }) => program === 'tekun')?.amount
    return [amount?.fen, amount?.possibleFen, amount?.lines[1]?.key]
  }

  // Taishun: 500, 250, 125 at home, half more in an institution, and 200 more there if fully dependent.
  test.each<[object, unknown[]]>([
    [{ selfCareUnmet: 4, institution: false }, [150_000, 195_000, 'amount.tekunCareFull']],
    [{ selfCareUnmet: 6, institution: true }, [195_000, null, 'amount.tekunCareFull']],
    [{ selfCareUnmet: 3 }, [100_000, 137_500, 'amount.tekunCareOpen']],
    [{ selfCareUnmet: 1 }, [100_000, 137_500, 'amount.tekunCareOpen']],
    [{ selfCareUnmet: 0 }, [100_000, null, undefined]],
    [{}, [100_000, null, undefined]],
  ])('care told as paid at home: %j', (change, expected) => {
    expect(inPlace('330329', '2021-07-12', change)).toEqual(expected)
  })

  // Longwan: 1992, 996, 498, 249 in an institution and half of it at home.
  test.each<[object, unknown[]]>([
    [{ selfCareUnmet: 4 }, [199_600, 299_200, 'amount.tekunCareFull']],
    [{ selfCareUnmet: 4, institution: true }, [299_200, null, 'amount.tekunCareFull']],
    [{ selfCareUnmet: 0 }, [112_450, 124_900, 'amount.tekunCareAble']],
  ])('care told as paid to an institution: %j', (change, expected) => {
    expect(inPlace('330303', '2024-08-01', change)).toEqual(expected)
  })

  test('where care at home was not told it is only possible', () => {
    expect(inPlace('330213', '2022-07-01', { selfCareUnmet: 5 })).toEqual([
      100_000,
      265_600,
      'amount.tekunCareFull',
    ])
  })
})
