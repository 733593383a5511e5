import { expect, test } from 'vitest'
import type { SettingField } from '../../../server/county-settings/contract.ts'
import { draftOf, isSet, valueToSend } from './draft.ts'

const field = (key: string, kind: SettingField['kind']): SettingField => ({
  key,
  kind,
  min: null,
  max: null,
  choices: [],
  optional: true,
})
const FIELDS = [
  field('days', 'number'),
  field('review', 'yes_no'),
  field('order', 'choice'),
  field('kinds', 'choices'),
  field('places', 'codes'),
]

test('what is set comes back as it was', () => {
  const value = { days: 30, review: false, order: 'first', kinds: ['goods'], places: ['331102', '331121'] }
  expect(valueToSend(FIELDS, draftOf(FIELDS, value))).toEqual(value)
})

test('nothing set stays nothing, and is no zero', () => {
  expect(valueToSend(FIELDS, draftOf(FIELDS, null))).toEqual({
    days: null,
    review: null,
    order: null,
    kinds: [],
    places: null,
  })
  expect([isSet(null, 'days'), isSet({ days: null }, 'days'), isSet({ days: 0 }, 'days')]).toEqual([
    false,
    false,
    true,
  ])
})

test('full-width digits are digits, and what is no number goes as it was typed', () => {
  const typed = (days: string) => valueToSend(FIELDS.slice(0, 1), { days }).days
  expect([typed('３０'), typed(' 7 '), typed('很久')]).toEqual([30, 7, '很久'])
})

test('codes are separated by whatever stands between them', () => {
  expect(valueToSend([field('places', 'codes')], { places: ' 331102、 ３３１１２１，' }).places).toEqual([
    '331102',
    '331121',
  ])
})
