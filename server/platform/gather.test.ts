import { expect, test } from 'vitest'
import { gather } from './gather.ts'

test('what is asked at once is one question, and what comes meanwhile the next', async () => {
  const asked: (readonly number[])[] = []
  const double = gather(async (numbers: readonly number[]) => {
    asked.push(numbers)
    await new Promise((resolve) => setTimeout(resolve, 5))
    return numbers.map((number) => number * 2)
  })
  const first = [double(1), double(2)]
  await new Promise((resolve) => setTimeout(resolve, 1))
  const second = [double(3), double(4)]
  expect(await Promise.all([...first, ...second])).toEqual([2, 4, 6, 8])
  expect(asked).toEqual([
    [1, 2],
    [3, 4],
  ])
})

test('an error reaches all who asked together, and nobody after them', async () => {
  const ask = gather(async (numbers: readonly number[]) => {
    if (numbers.includes(0)) throw new Error('no')
    return numbers
  })
  expect(await Promise.allSettled([ask(0), ask(1)])).toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ])
  expect(await ask(2)).toBe(2)
})

test('a batch is at most so large', async () => {
  const sizes: number[] = []
  const ask = gather(
    async (numbers: readonly number[]) => {
      sizes.push(numbers.length)
      return numbers
    },
    { most: 2 },
  )
  await Promise.all([ask(1), ask(2), ask(3)])
  expect(sizes).toEqual([2, 1])
})

test('what must stand apart waits for the batch after, in its order', async () => {
  const asked: (readonly string[])[] = []
  const ask = gather(
    async (words: readonly string[]) => {
      asked.push(words)
      return words
    },
    { apart: (word) => word.slice(0, 1) },
  )
  expect(await Promise.all(['a1', 'b1', 'a2', 'a3', 'c1'].map(ask))).toEqual(['a1', 'b1', 'a2', 'a3', 'c1'])
  expect(asked).toEqual([['a1', 'b1', 'c1'], ['a2'], ['a3']])
})
