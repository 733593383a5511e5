import { expect, test } from 'vitest'
import type { DeskApplication } from '../../../server/applications/contract.ts'
import { personsOf } from './report-lines.ts'

type Line = DeskApplication['report']['lines'][number]

const line = (memberRef: string, code: string, state: Line['state']): Line => ({
  personMasked: `${memberRef}*`,
  memberRef,
  category: { code, name: code },
  state,
  stateText: state,
  lines: [],
  alternatives: [],
  source: 'bank',
  asOf: null,
})

test('what needs eyes comes first, what has no record stands apart, and no line is lost', () => {
  const lines = [
    line('m1', 'car', 'empty'),
    line('m1', 'pension', 'answered'),
    line('m2', 'car', 'empty'),
    line('m1', 'wages', 'asked'),
    line('m1', 'deposits', 'conflict'),
  ]
  const persons = personsOf(lines)
  expect(
    persons.map(({ name, told, empty }) => [
      name,
      told.map(({ category }) => category.code),
      empty.map(({ category }) => category.code),
    ]),
  ).toEqual([
    ['m1*', ['deposits', 'wages', 'pension'], ['car']],
    ['m2*', [], ['car']],
  ])
})
