import { expect, it } from 'vitest'
import { type FamilyPortrait, NOTHING_KNOWN } from '../../eligibility/engine/portrait/family-portrait.ts'
import { translator } from '../../platform/i18n.ts'
import { fitOf, fitReasons, fittingFirst, type Offer } from './fit.ts'

const t = translator('zh-CN')
const offer = (change: Partial<Offer>): Offer => ({
  forTypes: [],
  tag: 'elderly',
  kind: 'visit',
  near: 6,
  freeThisMonth: null,
  ...change,
})
const family = (change: Partial<FamilyPortrait>): FamilyPortrait => ({ ...NOTHING_KNOWN, ...change })
const because = (change: Partial<Offer>, known: Partial<FamilyPortrait>) =>
  fitOf(t, offer(change), family(known)).why[0]

it('says in one plain sentence why', () => {
  expect(because({}, { signs: ['elder'], oldest: 80 })).toBe('因为家里有80岁以上的老人')
  expect(because({}, { signs: ['elder'] })).toBe('因为家里有老人')
  expect(because({}, { signs: ['elder', 'alone'], oldest: 70, types: ['guanai'] })).toBe(
    '因为您是一个人过日子，家里有70岁以上的老人',
  )
  expect(because({ kind: 'hospital', tag: 'medical' }, { signs: ['ill'] })).toBe('因为家里有人生了重病')
  expect(because({ forTypes: ['zhichu'], tag: 'hardship' }, { types: ['zhichu'] })).toBe(
    '因为您家看病上学花销大',
  )
  expect(because({}, { signs: ['student'], types: ['zhichu'] })).toBeUndefined()
  expect(fitOf(t, offer({ near: 9, freeThisMonth: 0 }), NOTHING_KNOWN)).toEqual({
    why: ['就在您镇上、村里', '这个月排满了，可能要等到下个月'],
    fits: false,
  })
})

it('every sign fits something, and whom nobody knows fits nothing', () => {
  const offers = [
    offer({}),
    offer({ tag: 'medical', kind: 'care' }),
    offer({ tag: 'youth', kind: 'mind' }),
    offer({ tag: 'learning', kind: 'skills' }),
    offer({ tag: 'hardship', kind: 'home' }),
  ]
  const signs = ['elder', 'alone', 'care', 'carer', 'disabled', 'ill', 'child', 'student', 'jobless'] as const
  for (const sign of signs)
    expect(offers.some((one) => fitReasons(one, family({ signs: [sign] })).length > 0)).toBe(true)
  expect(offers.flatMap((one) => fitReasons(one, NOTHING_KNOWN))).toEqual([])
})

it('puts what fits first and leaves nothing out', () => {
  const meals = offer({ kind: 'meals', near: 12 })
  const school = offer({ kind: 'skills', tag: 'learning', near: 4 })
  const full = offer({ kind: 'skills', tag: 'learning', near: 12, freeThisMonth: 0 })
  const special = offer({ kind: 'skills', tag: 'hardship', forTypes: ['fazhan'] })
  const all = [meals, school, full, special]
  const order = (known: Partial<FamilyPortrait>) =>
    fittingFirst(t, all, family(known)).map((one) =>
      all.findIndex((given) => given.kind === one.kind && given.near === one.near && given.tag === one.tag),
    )
  expect(order({ signs: ['student'] })).toEqual([1, 2, 0, 3])
  expect(order({ types: ['fazhan'] })).toEqual([1, 2, 3, 0])
  expect(order({})).toEqual([0, 1, 2, 3])
  expect(order({ signs: ['elder', 'alone', 'ill'], oldest: 90 })).toHaveLength(all.length)
})
