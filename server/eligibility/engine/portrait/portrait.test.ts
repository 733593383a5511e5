import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts, Member } from '../facts.ts'
import type { TypeResult } from '../result.ts'
import { type FamilyPortrait, NOTHING_KNOWN, SIGNS, together } from './family-portrait.ts'
import { portraitOf } from './portrait.ts'

const signs = (facts: Facts, types: readonly TypeResult[] = []) => portraitOf(facts, types).signs
const of = (...members: Member[]): Facts => ({ members })

describe('what is certain of a family', () => {
  it.each<[string, Facts, FamilyPortrait['signs']]>([
    ['somebody of sixty', of({ age: 60 }), ['elder']],
    ['somebody of fifty-nine', of({ age: 59 }), []],
    ['a child', of({ age: 17 }), ['child']],
    ['who is eighteen', of({ age: 18 }), []],
    ['at school', of({ study: 'primary' }), ['student']],
    ['one person', { persons: 1 }, ['alone']],
    ['two people', { persons: 2 }, []],
    ['one is listed, and nobody said how many there are', of({ work: 'jobless' }), ['jobless']],
    ['a certificate', of({ disability: 'hearing' }), ['disabled']],
    ['a serious illness', of({ illness: true }), ['ill']],
    ['helped a little', of({ dependence: 'partly' }), []],
    [
      'looked after by nobody of the family',
      { persons: 1, ...of({ dependence: 'fully' }) },
      ['alone', 'care'],
    ],
    ['looked after by somebody', { persons: 2, ...of({ dependence: 'largely' }) }, ['care', 'carer']],
    ['looked after, and two are listed', of({ dependence: 'largely' }, {}), ['care', 'carer']],
    ['said of the family as a whole', { groups: ['elder', 'ill'] }, ['elder', 'ill']],
  ])('%s', (_, facts, expected) => {
    expect(signs(facts)).toEqual(expected)
  })

  it('whoever says nothing, or does not know, is nobody to us', () => {
    expect(portraitOf({}, [])).toEqual(NOTHING_KNOWN)
    expect(portraitOf({ persons: null, groups: null, ...of({ age: null, illness: null }) }, [])).toEqual(
      NOTHING_KNOWN,
    )
  })

  it('the types that hold, and a severe disability by the rules', () => {
    const reasons = [{ key: 'type.guanai.severe', params: {} }]
    const types: TypeResult[] = [
      { type: 'doudi', met: 'no', reasons: [] },
      { type: 'jinan', met: 'unknown', reasons: [] },
      { type: 'guanai', met: 'yes', reasons },
    ]
    expect(portraitOf({ persons: 3 }, types)).toEqual({
      types: ['guanai'],
      signs: ['care', 'carer'],
      oldest: null,
    })
  })

  it.each([
    [[59], null],
    [[60], 60],
    [[8, 83, 79], 80],
    [[101], 100],
    [[null], null],
  ])('of %j the oldest is %s', (ages, oldest) => {
    expect(portraitOf(of(...ages.map((age) => ({ age }))), []).oldest).toBe(oldest)
  })
})

const portrait: fc.Arbitrary<FamilyPortrait> = fc.record({
  types: fc.subarray(['doudi', 'zhichu', 'jinan', 'fazhan', 'guanai'] as const),
  signs: fc.subarray([...SIGNS]),
  oldest: fc.option(fc.constantFrom(60, 70, 80, 90)),
})

it('two portraits of one family lose nothing, whichever comes first', () => {
  fc.assert(
    fc.property(portrait, portrait, (one, other) => {
      const both = together(one, other)
      expect([...both.types].sort()).toEqual([...together(other, one).types].sort())
      expect(both.signs).toEqual(together(other, one).signs)
      for (const part of [one, other]) {
        expect(both.types).toEqual(expect.arrayContaining([...part.types]))
        expect(both.signs).toEqual(expect.arrayContaining([...part.signs]))
        expect(both.oldest ?? 0).toBeGreaterThanOrEqual(part.oldest ?? 0)
      }
      expect(together(one, NOTHING_KNOWN)).toEqual(one)
    }),
  )
})
