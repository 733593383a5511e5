import { expect, test } from 'vitest'
import { PROGRAM_IDS, undecided } from './program-ids.ts'
import { PROGRAMS } from './programs/all.ts'

test('nothing is decided beforehand of any programme', () => {
  expect(undecided()).toEqual(Object.fromEntries(PROGRAM_IDS.map((id) => [id, 'unknown'])))
  expect(Object.keys(undecided())).toEqual([...PROGRAM_IDS])
})

test('the programmes are decided in the order of their list', () => {
  expect(PROGRAMS.map(({ id }) => id)).toEqual([...PROGRAM_IDS])
})
