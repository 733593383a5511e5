import { expect, test } from 'vitest'
import { bestFirst } from './order.ts'

test('quick ones first, and the many of one file do not keep the others waiting', () => {
  const test = (id: string, timeSpentMs: number) => ({ id, timeSpentMs })
  const many = [5, 4, 3, 2, 1].map((at) => test(`many.ts ${at}`, 1 + at / 100))
  const ordered = bestFirst([test('slow.ts a', 50), ...many, test('other.ts b', 3.5)])
  expect(ordered.map(({ id }) => id)).toEqual([
    'many.ts 1',
    'many.ts 2',
    'many.ts 3',
    'other.ts b',
    'many.ts 4',
    'many.ts 5',
    'slow.ts a',
  ])
})
