import { expect, test } from 'vitest'
import { packsWith } from '../../testing/packs-with.ts'
import type { Member } from '../facts.ts'
import { resolvePack } from '../index.ts'
import { countedBy, isCounted, personsOf } from './counting.ts'

const CASES: [string, Member, string][] = [
  ['the applicant', { relation: 'self' }, 'applicant'],
  ['the spouse, wherever they live', { relation: 'spouse', together: false }, 'spouse'],
  ['a child of 17 living apart', { relation: 'child', age: 17, together: false }, 'minor'],
  ['a bachelor student', { relation: 'child', age: 21, study: 'university', together: false }, 'adultChild'],
  ['a student of unknown age', { relation: 'child', study: 'university' }, 'adultChild'],
  ['an adult child who cannot live alone', { relation: 'child', age: 30, independent: false }, 'adultChild'],
  [
    'a postgraduate living apart',
    { relation: 'child', age: 24, study: 'postgraduate', independent: true, together: false },
    'apart',
  ],
  [
    'a postgraduate at home, by duty and living together',
    { relation: 'child', age: 24, study: 'postgraduate', independent: true, together: true },
    'coresident',
  ],
  [
    'a postgraduate of whom no more is known',
    { relation: 'child', age: 24, study: 'postgraduate' },
    'notKnown',
  ],
  [
    'an adult child who moved out',
    { relation: 'child', age: 18, study: 'none', independent: true, together: false },
    'apart',
  ],
  ['a child of unknown age', { relation: 'child', together: false }, 'notKnown'],
  ['a child of whom no age is known', { relation: 'child', age: null }, 'notKnown'],
  ['a child at home, whatever its age', { relation: 'child', together: true }, 'coresident'],
  [
    'a child who moved out, age not told',
    { relation: 'child', study: 'none', independent: true, together: false },
    'notKnown',
  ],
  [
    'a child who moved out, school not told',
    { relation: 'child', age: 30, independent: true, together: false },
    'notKnown',
  ],
  [
    'a child who moved out, not told whether able to',
    { relation: 'child', age: 30, study: 'none', together: false },
    'notKnown',
  ],
  ['a parent at home', { relation: 'parent', together: true }, 'coresident'],
  ['a parent elsewhere', { relation: 'parent', together: false }, 'apart'],
  ['a parent, not asked where', { relation: 'parent' }, 'notKnown'],
  ['a mother-in-law at home', { relation: 'in_law', together: true }, 'noDuty'],
  ['a mother-in-law owed support', { relation: 'in_law', together: true, duty: true }, 'coresident'],
  ['a grandparent at home, duty not asked', { relation: 'grandparent', together: true }, 'notKnown'],
  ['a grandparent elsewhere', { relation: 'grandparent', together: false }, 'apart'],
  ['a brother at home, duty not known', { relation: 'sibling', together: true, duty: null }, 'notKnown'],
  ['a brother by duty', { relation: 'sibling', together: true, duty: true }, 'coresident'],
  ['somebody of whom the relation is not known', { relation: null, together: true, duty: true }, 'notKnown'],
  ['a brother without duty', { relation: 'sibling', together: true, duty: false }, 'noDuty'],
  ['a lodger', { relation: 'other', together: true }, 'noDuty'],
  ['somebody not described', {}, 'notKnown'],
  ['a spouse in prison', { relation: 'spouse', away: 'prison' }, 'away'],
  ['a minor in compulsory treatment', { relation: 'child', age: 16, away: 'rehab' }, 'away'],
  ['a missing parent', { relation: 'parent', together: true, away: 'missing' }, 'away'],
  ['a monk of three years', { relation: 'child', age: 30, away: 'clergy' }, 'away'],
  ['a conscript', { relation: 'child', age: 19, away: 'conscript', independent: false }, 'notKnown'],
]

test.each(CASES)('%s', (_name, member, by) => {
  expect(countedBy(member)).toBe(by)
})

test.each(['kindergarten', 'primary', 'junior', 'senior', 'vocational', 'university'] as const)(
  'one who goes to %s counts at any age, wherever they live',
  (study) => {
    const grown: Member = { relation: 'child', age: 19, study, independent: true, together: false }
    expect(countedBy(grown)).toBe('adultChild')
  },
)

test('whoever is counted by an item counts, the others do not', () => {
  const by = (member: Member) => isCounted(member)
  expect(by({ relation: 'self' })).toBe('yes')
  expect(by({ relation: 'spouse' })).toBe('yes')
  expect(by({ relation: 'child', age: 5 })).toBe('yes')
  expect(by({ relation: 'child', age: 30, independent: false })).toBe('yes')
  expect(by({ relation: 'parent', together: true })).toBe('yes')
  expect(by({ relation: 'parent', together: false })).toBe('no')
  expect(by({ relation: 'spouse', away: 'prison' })).toBe('no')
  expect(by({ relation: 'parent' })).toBe('unknown')
})

test('a conscript counts as the place says', () => {
  const son: Member = { relation: 'child', age: 19, away: 'conscript', independent: false }
  const rows = (value: number) =>
    resolvePack('330281', '2026-11-22', packsWith({ 'members.conscriptCounted': { value } })).rows
  expect(countedBy(son, rows(1))).toBe('adultChild')
  expect(countedBy(son, rows(0))).toBe('away')
  expect(isCounted(son, resolvePack('330281', '2026-11-22').rows)).toBe('unknown')
})

test('people are counted out of the list unless told, and not while one of them is open', () => {
  const self: Member = { relation: 'self' }
  const apart: Member = { relation: 'parent', together: false }
  expect(personsOf({ members: [self, apart] })).toBe(1)
  expect(personsOf({ members: [self, { relation: 'spouse' }] })).toBe(2)
  expect(personsOf({ persons: 3, members: [self, apart] })).toBe(3)
  expect(personsOf({ members: [self, { relation: 'parent' }] })).toBeUndefined()
  expect(personsOf({ members: [apart] })).toBeUndefined()
  expect(personsOf({ members: [] })).toBeUndefined()
  expect(personsOf({ persons: null, members: null })).toBeUndefined()
})
