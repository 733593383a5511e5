import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createListLine } from './list-line.ts'

test('one after the other, also after one that failed', async () => {
  const inLine = createListLine()
  const seen: string[] = []
  const list = (name: string, fails = false) =>
    inLine(async () => {
      for (let family = 0; family < 3; family++) {
        seen.push(name)
        await setImmediate()
      }
      if (fails) throw new Error(name)
      return name
    })
  const answers = await Promise.allSettled([list('a'), list('b', true), list('c')])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(seen.join('')).toBe('aaabbbccc')
})

test('a line that is too long turns away, and is open again when it is shorter', async () => {
  const inLine = createListLine(2)
  const work = async () => 'done'
  const answers = await Promise.allSettled([inLine(work), inLine(work), inLine(work)])
  expect(answers[2]).toMatchObject({ status: 'rejected', reason: { code: 'TOO_MANY' } })
  expect(await inLine(work)).toBe('done')
})
