import { describe, expect, test } from 'vitest'
import { inView } from '../../testing/in-view.ts'
import { packsWith } from '../../testing/packs-with.ts'
import type { FactKey, Facts, Member } from '../facts.ts'
import { type Outcome, rulesOf, usesOf } from '../rule.ts'
import { NO_WORKING_ABILITY as RULE } from './working-ability.ts'

const GROWN: Member = { age: 40, disability: 'none' }
const seen = (member: Member, facts: Facts = {}) => inView({ region: '330281', ...facts, members: [member] })

describe('nobody works before 16 and from 60 on, nor with a listed disability (N3 art. 5)', () => {
  test.each<[Member, Outcome, string]>([
    [{ age: 15 }, 'yes', 'Child'],
    [{ age: 16, disability: 'none' }, 'no', ''],
    [{ age: 59, disability: 'none' }, 'no', ''],
    [{ age: 60, disability: 'none' }, 'yes', 'Elder'],
    [{ disability: 'visual', disabilityLevel: 1 }, 'yes', 'Disability'],
    [{ disability: 'visual', disabilityLevel: 2 }, 'unknown', 'Disability'],
    [{ ...GROWN, disability: 'visual', disabilityLevel: 2 }, 'no', 'Disability'],
    [{ ...GROWN, disability: 'hearing', disabilityLevel: 1 }, 'no', 'Disability'],
    [{ ...GROWN, disability: 'multiple', disabilityLevel: 4 }, 'unset', 'Disability'],
    [{ disability: 'multiple' }, 'unknown', 'Disability'],
    [{ ...GROWN, disability: 'physical' }, 'unknown', 'Disability'],
    [{ ...GROWN, disability: 'physical', disabilityLevel: null }, 'unknown', 'Disability'],
    [{ age: 40 }, 'unknown', 'Disability'],
    [{ age: 40, disabilityLevel: 3 }, 'unknown', 'Disability'],
    [{ age: 40, disabilityLevel: 4 }, 'no', 'Disability'],
    [{ disabilityLevel: 4 }, 'unknown', 'Disability'],
    [{}, 'unknown', 'Disability'],
  ])('%j', (member, outcome, variant) => {
    const subject = seen(member)
    expect([RULE.test(subject), RULE.variant?.(subject)]).toEqual([outcome, variant])
  })

  test('the sentence names both ages, and the rows they are taken from', () => {
    const subject = seen(GROWN)
    expect(RULE.params?.(subject)).toEqual({ elder: 60, child: 16 })
    expect(rulesOf(RULE, subject)).toEqual(['tekun.elderAge', 'tekun.childAge'])
  })

  test('before the ages are in force, and where only one is set, nothing is decided', () => {
    const before = inView({ region: '330281', members: [{ age: 70 }] }, { on: '2021-06-30' })
    expect([RULE.test(before), RULE.variant?.(before)]).toEqual(['unset', 'NotInForce'])
    expect(RULE.params?.(before)).toEqual({ elder: 0, child: 0 })
    for (const missing of ['tekun.elderAge', 'tekun.childAge']) {
      const packs = packsWith({}).map((pack) => ({
        ...pack,
        rows: pack.rows.filter(({ key }) => key !== missing),
      }))
      expect(RULE.test(inView({ region: '330281', members: [{ age: 70 }] }, { packs }))).toBe('unset')
    }
  })
})

describe('what it asks for', () => {
  const age: FactKey = 'members.0.age'
  const kind: FactKey = 'members.0.disability'
  const level: FactKey = 'members.0.disabilityLevel'

  test.each<[Member, Facts, FactKey[]]>([
    [{}, {}, [age, kind, level]],
    [{ age: 40 }, {}, [age, kind, level]],
    [{}, { groups: ['disabled'] }, [kind, level]],
    [{ disability: 'visual' }, { groups: ['disabled'] }, [kind, level]],
    [{ age: 40, disability: 'visual' }, {}, [age, kind, level]],
    [{ age: 40, disability: 'hearing' }, {}, [age, kind]],
    [{ age: 40, disability: 'none' }, {}, [age, kind]],
    [{ age: 40 }, { groups: [] }, [age]],
    [{}, { groups: ['child'] }, [age]],
  ])('%j in a family with %j', (member, facts, keys) => {
    expect(usesOf(RULE, seen(member, facts))).toEqual(keys)
  })
})
