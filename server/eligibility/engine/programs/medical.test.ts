import { expect, test } from 'vitest'
import { decideOne, HANGZHOU } from '../../testing/one-program.ts'
import type { Facts } from '../facts.ts'
import { MEDICAL } from './medical.ts'

const NOT_POOR = { dibao: 'no', dibian: 'no', tekun: 'no' } as const
const ILL_FREE: Facts = {
  region: HANGZHOU,
  persons: 3,
  alreadyOn: 'none',
  spending: [],
  groups: ['disabled'],
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
