import { expect, test } from 'vitest'
import { newRequestSchema, type RequestForm } from '../../../server/requests/contract.ts'
import { bodyOf, CHOICES, type Draft, emptyDraft, kindOf, missingFrom, OFFERED } from './draft.ts'

const stranger: RequestForm = { signedIn: false, place: null, phoneMasked: null, applications: [] }
const known: RequestForm = {
  signedIn: true,
  place: { code: '330281003', name: '余姚市兰江街道' },
  phoneMasked: '170****0101',
  applications: [],
}
const filled = (more: Partial<Draft> = {}): Draft => ({
  ...emptyDraft('a-key-of-this-page'),
  words: ' 说几句 ',
  day: '2026-11-01',
  place: '330281002',
  phone: '17000000101',
  ...more,
})

test.each(OFFERED)('what is written for %s is what the house takes', (kind) => {
  const draft = filled({ choice: CHOICES[kind]?.of[0] ?? '' })
  expect(missingFrom(kind, draft, known)).toEqual([])
  const parsed = newRequestSchema.parse(bodyOf(kind, draft, known))
  expect(parsed).toMatchObject({ kind, clientKey: 'a-key-of-this-page', words: '说几句' })
  // Known is not said again; a report is about another place.
  expect(parsed.regionCode).toBe(kind === 'abuse' ? '330281002' : undefined)
})

test('every choice of the page is one of the house', () => {
  for (const kind of OFFERED)
    for (const choice of CHOICES[kind]?.of ?? [])
      expect(newRequestSchema.safeParse(bodyOf(kind, filled({ choice }), known)).success).toBe(true)
})

test('what is missing is named, and no more than that', () => {
  const empty = emptyDraft('a-key-of-this-page')
  expect(missingFrom('change', empty, known)).toEqual(['choice', 'words'])
  expect(missingFrom('abuse', empty, known)).toEqual(['choice', 'county', 'words'])
  expect(missingFrom('callback', { ...empty, choice: 'any' }, known)).toEqual([])
  expect(missingFrom('callback', { ...empty, choice: 'any' }, stranger)).toEqual(['county', 'phone'])
  expect(missingFrom('appeal', empty, known)).toEqual(['words'])
})

test('a report of somebody who has not signed in is without a name', () => {
  const draft = filled({ choice: 'staff', naming: 'shared' })
  expect(bodyOf('abuse', draft, stranger)).toMatchObject({ naming: 'anonymous' })
  expect(bodyOf('abuse', draft, known)).toMatchObject({ naming: 'shared' })
})

test('an address names a kind or none', () => {
  expect([kindOf('change'), kindOf('nothing'), kindOf(''), kindOf(undefined)]).toEqual([
    'change',
    undefined,
    undefined,
    undefined,
  ])
})
