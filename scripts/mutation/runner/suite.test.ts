import { describe, expect, test } from 'vitest'
import { suite } from './suite.ts'

type Vitest = Pick<typeof import('vitest'), 'test' | 'describe' | 'beforeAll'>

/** The tests of one file, and what they did when all were run. */
async function ran(top: (vitest: Vitest, did: (what: unknown) => void) => void) {
  const { cases, load, names } = suite()
  const done: unknown[] = []
  load('a.test.ts', () => top(names as unknown as Vitest, (what) => done.push(what)))
  const failed: string[] = []
  for (const { id, run } of cases.values()) await run().catch(() => failed.push(id))
  return { ids: [...cases.keys()], done, failed }
}

test('nothing runs before it is asked for; names hold the file and the groups', async () => {
  const { cases, load, names } = suite()
  load('a.test.ts', () => names.describe('one', () => names.test('two', () => expect(1).toBe(2))))
  expect([...cases.keys()]).toEqual(['a.test.ts one > two'])
  await expect(cases.get('a.test.ts one > two')?.run()).rejects.toThrow('expected 1 to be 2')
})

test('a test that throws or refuses fails, the others do not', async () => {
  const { failed } = await ran((vitest) => {
    vitest.test('holds', () => expect(1).toBe(1))
    vitest.test('throws', () => expect(1).toBe(2))
    vitest.test('refuses', () => Promise.reject(new Error('late')), 60_000)
  })
  expect(failed).toEqual(['a.test.ts throws', 'a.test.ts refuses'])
})

test('tables give lists as arguments and anything else as one; the same name twice is two tests', async () => {
  const { ids, done } = await ran((vitest, did) => {
    vitest.test.each([[1, 2]] as const)('sum of %i', (a, b) => did(a + b))
    vitest.test.each([{ a: 3 }])('one', ({ a }) => did(a))
    vitest.describe.each(['x', 'y'])('in %s', (letter) => {
      vitest.test('same', () => did(letter))
    })
    vitest.test('same', () => did('first'))
    vitest.test('same', () => did('second'))
  })
  expect(done).toEqual([3, 3, 'x', 'y', 'first', 'second'])
  expect(ids).toEqual([
    'a.test.ts sum of %i [0]',
    'a.test.ts one [0]',
    'a.test.ts in %s [0] > same',
    'a.test.ts in %s [1] > same',
    'a.test.ts same',
    'a.test.ts same again',
  ])
})

describe('what comes before', () => {
  test('is done once, from the outside in, for the tests of its group', async () => {
    const { done } = await ran((vitest, did) => {
      vitest.describe('group', () => {
        vitest.beforeAll(async () => did('inner'))
        vitest.test('one', () => did('one'))
        vitest.test('two', () => did('two'))
      })
      vitest.test('outside', () => did('outside'))
      vitest.beforeAll(() => did('outer'))
    })
    expect(done).toEqual(['outer', 'inner', 'one', 'two', 'outside'])
  })
})
