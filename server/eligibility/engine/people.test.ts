import { describe, expect, test } from 'vitest'
import { inView } from '../testing/in-view.ts'
import type { Facts, Group, Member } from './facts.ts'
import {
  atLeast,
  disabilityOf,
  everybodyListed,
  familyHas,
  familyHasAny,
  illnessOf,
  listIsFull,
  mayBeListed,
  ofPerson,
  severeDisability,
  studyOf,
  youngerThan,
} from './people.ts'
import type { Tri } from './tri.ts'

describe('whether anybody is of a group', () => {
  const alone = (member: Member, group: Group) => familyHas({ persons: 1, members: [member] }, group)

  test.each<[Group, Member, Tri]>([
    ['child', { age: 17 }, 'yes'],
    ['child', { age: 18 }, 'no'],
    ['child', { age: null }, 'unknown'],
    ['elder', { age: 60 }, 'yes'],
    ['elder', { age: 59 }, 'no'],
    ['elder', {}, 'unknown'],
    ['student', { study: 'primary' }, 'yes'],
    ['student', { study: 'none' }, 'no'],
    ['student', {}, 'unknown'],
    ['disabled', { disability: 'hearing' }, 'yes'],
    ['disabled', { disability: 'none' }, 'no'],
    ['disabled', {}, 'unknown'],
    ['ill', { illness: true }, 'yes'],
    ['ill', { illness: false }, 'no'],
    ['ill', { illness: null }, 'unknown'],
    ['jobless', { work: 'jobless', age: 70 }, 'yes'],
    ['jobless', { work: 'employed' }, 'no'],
    ['jobless', {}, 'unknown'],
    ['jobless', { age: 15 }, 'no'],
    ['jobless', { age: 16 }, 'unknown'],
    ['jobless', { age: 59 }, 'unknown'],
    ['jobless', { age: 60 }, 'no'],
  ])('one who lives alone: %s with %j', (group, member, expected) => {
    expect(alone(member, group)).toBe(expected)
  })

  test('one is enough, and what the family said counts for those not described', () => {
    const members: Member[] = [{ age: 40 }, { age: 7 }]
    expect(familyHas({ members, groups: [] }, 'child')).toBe('yes')
    expect(familyHas({ persons: 3, members }, 'elder')).toBe('unknown')
    expect(familyHas({ persons: 3, members, groups: ['elder'] }, 'elder')).toBe('yes')
    expect(familyHas({ persons: 3, members, groups: [] }, 'elder')).toBe('no')
    expect(familyHas({ persons: 2, members: [{}, { age: 40 }] }, 'elder')).toBe('unknown')
    expect(familyHas({ persons: 2, members, groups: null }, 'elder')).toBe('no')
    expect(familyHas({}, 'elder')).toBe('unknown')
  })

  test('of several groups one is enough, and all must be excluded', () => {
    expect(familyHasAny({ groups: ['ill'] }, ['child', 'ill'])).toBe('yes')
    expect(familyHasAny({ groups: ['ill'] }, ['child', 'elder'])).toBe('no')
    expect(familyHasAny({ persons: 1, members: [{ age: 40 }] }, ['ill', 'elder'])).toBe('unknown')
    expect(familyHasAny({}, [])).toBe('no')
  })
})

describe('how complete the list of people is', () => {
  test.each<[Facts, boolean, boolean]>([
    [{}, false, false],
    [{ persons: 1 }, false, false],
    [{ members: [] }, false, false],
    [{ members: [{}] }, true, false],
    [{ persons: 2, members: [{}] }, false, false],
    [{ persons: 2, members: [{}, {}] }, true, true],
    [{ persons: 2, members: [{}, {}, {}] }, true, true],
    [{ persons: null, members: [{}] }, true, false],
  ])('%j', (facts, full, everybody) => {
    expect([listIsFull(facts), everybodyListed(facts)]).toEqual([full, everybody])
  })
})

describe('whether somebody listed may be the one of a group', () => {
  const grown: Member = { age: 30 }

  test('one who is it, or of whom it is not known, may', () => {
    expect(mayBeListed({ persons: 3, members: [grown, { age: 5 }] }, 'child')).toBe(true)
    expect(mayBeListed({ persons: 3, members: [grown, {}] }, 'child')).toBe(true)
    expect(mayBeListed({ persons: 3, members: [grown] }, 'child')).toBe(false)
    expect(mayBeListed({ members: [grown] }, 'child')).toBe(false)
    expect(mayBeListed({ persons: 3 }, 'child')).toBe(false)
  })

  test('once everybody is listed nobody else can be', () => {
    expect(mayBeListed({ persons: 1, members: [grown] }, 'child')).toBe(true)
    expect(mayBeListed({ persons: 2, members: [grown] }, 'child')).toBe(false)
  })

  test('nobody is looked for after the twentieth', () => {
    const many = (count: number): Member[] => Array.from({ length: count }, () => grown)
    expect(mayBeListed({ members: many(19) }, 'child')).toBe(false)
    expect(mayBeListed({ members: many(20) }, 'child')).toBe(true)
    expect(mayBeListed({ persons: 25, members: many(20) }, 'child')).toBe(true)
  })
})

describe('the person in view', () => {
  const seen = (member: Member, groups?: Facts['groups']) => inView({ members: [member], groups })
  /** Somebody who was named by a group and not described. */
  const named = (assumed: Group | null, groups?: Facts['groups']) => inView({ groups }, { assumed })

  test('has the disability that was told, or none where nobody has one', () => {
    expect(disabilityOf(seen({ disability: 'visual' }, []))).toBe('visual')
    expect(disabilityOf(seen({}, ['child']))).toBe('none')
    expect(disabilityOf(seen({ disability: null }, ['disabled']))).toBeUndefined()
    expect(disabilityOf(seen({}))).toBeUndefined()
    expect(disabilityOf(named('disabled', ['child']))).toBeUndefined()
    expect(disabilityOf(named('elder', ['elder']))).toBe('none')
  })

  test('studies what was told, or nothing where nobody does', () => {
    expect(studyOf(seen({ study: 'senior' }, []))).toBe('senior')
    expect(studyOf(seen({}, []))).toBe('none')
    expect(studyOf(seen({ study: null }))).toBeUndefined()
    expect(studyOf(named('student', ['child']))).toBeUndefined()
    expect(studyOf(named('elder', ['student']))).toBeUndefined()
  })

  test('is ill as told, as named, or as nobody is', () => {
    expect([illnessOf(seen({ illness: true }, [])), illnessOf(seen({ illness: false }))]).toEqual([
      'yes',
      'no',
    ])
    expect([illnessOf(named('ill')), illnessOf(seen({}, [])), illnessOf(seen({}))]).toEqual([
      'yes',
      'no',
      'unknown',
    ])
  })

  test('is younger than so many years', () => {
    const young = (years: number, ...subjects: ReturnType<typeof seen>[]) =>
      subjects.map((one) => youngerThan(one, years))
    expect(young(16, seen({ age: 15 }), seen({ age: 16 }))).toEqual(['yes', 'no'])
    expect(young(18, named('child'), named('elder'), named(null), named(null, []))).toEqual([
      'yes',
      'no',
      'unknown',
      'no',
    ])
    expect(young(16, named('child', []), named('elder', ['child']))).toEqual(['unknown', 'no'])
  })

  test('is at least so many years old', () => {
    const old = (years: number, ...subjects: ReturnType<typeof seen>[]) =>
      subjects.map((one) => atLeast(one, years))
    expect(old(60, seen({ age: 60 }), seen({ age: 59 }))).toEqual(['yes', 'no'])
    expect(old(60, named('elder'), named('child'), named(null), named(null, []))).toEqual([
      'yes',
      'no',
      'unknown',
      'no',
    ])
    expect(old(70, named('elder', []), named('child', ['elder']))).toEqual(['unknown', 'no'])
  })

  test.each<[Member, Tri]>([
    [{ disability: 'none', disabilityLevel: 1 }, 'no'],
    [{ disability: 'visual' }, 'unknown'],
    [{ disability: 'visual', disabilityLevel: null }, 'unknown'],
    [{ disability: 'visual', disabilityLevel: 1 }, 'yes'],
    [{ disability: 'visual', disabilityLevel: 2 }, 'yes'],
    [{ disability: 'visual', disabilityLevel: 3 }, 'no'],
    [{ disability: 'intellectual', disabilityLevel: 3 }, 'yes'],
    [{ disability: 'psychiatric', disabilityLevel: 3 }, 'yes'],
    [{ disability: 'psychiatric', disabilityLevel: 4 }, 'no'],
    [{ disabilityLevel: 2 }, 'unknown'],
    [{ disabilityLevel: 3 }, 'unknown'],
    [{ disabilityLevel: 4 }, 'no'],
  ])('is severely disabled with %j', (member, expected) => {
    expect(severeDisability(seen(member))).toBe(expected)
  })

  test('has addresses of facts of their own', () => {
    expect(ofPerson(inView({}, { at: 2 }), 'age', 'father')).toEqual(['members.2.age', 'members.2.father'])
  })
})
