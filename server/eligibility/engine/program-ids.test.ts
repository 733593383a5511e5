import { expect, test } from 'vitest'
import { forEach, PROGRAM_IDS } from './program-ids.ts'
import { PROGRAMS } from './programs/all.ts'

test('nothing is decided beforehand of any programme', () => {
  expect(forEach('unknown')).toEqual(Object.fromEntries(PROGRAM_IDS.map((id) => [id, 'unknown'])))
  expect(Object.keys(forEach('unknown'))).toEqual([...PROGRAM_IDS])
})

test('the programmes are decided in the order of their list', () => {
  expect(PROGRAMS.map(({ id }) => id)).toEqual([...PROGRAM_IDS])
})
