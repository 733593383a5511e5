import { expect, test } from 'vitest'
import { jitteredDelayMs, withRetry } from './retry.ts'

const policy = { attempts: 4, baseMs: 100, capMs: 300 }

test.each([
  [1, 0, 0],
  [1, 0.5, 50],
  [1, 0.999, 99],
  [2, 0.5, 100],
  [3, 0.5, 150],
  [9, 0.999, 299],
])('attempt %d with chance %d waits %d ms', (attempt, random, expected) => {
  expect(jitteredDelayMs(attempt, policy, random)).toBe(expected)
})

function run(failures: number, worthRepeating = true) {
  const slept: number[] = []
  let calls = 0
  const attempt = async () => {
    calls++
    if (calls <= failures) throw new Error(`failure ${calls}`)
    return 'done'
  }
  const sleep = async (ms: number) => {
    slept.push(ms)
  }
  const deps = { random: () => 0.5, sleep, worthRepeating: () => worthRepeating }
  return { outcome: withRetry(attempt, policy, deps), slept, calls: () => calls }
}

test('returns the first success and waits in between', async () => {
  const { outcome, slept } = run(3)
  expect(await outcome).toBe('done')
  expect(slept).toEqual([50, 100, 150])
})

test('gives up after the last attempt with its error', async () => {
  const { outcome, calls } = run(9)
  await expect(outcome).rejects.toThrow('failure 4')
  expect(calls()).toBe(4)
})

test('does not repeat what will not get better', async () => {
  const { outcome, calls } = run(9, false)
  await expect(outcome).rejects.toThrow('failure 1')
  expect(calls()).toBe(1)
})
