import { beforeAll, expect, it } from 'vitest'
import { warmUp } from './model.ts'
import { IN_DANGER, NO_DANGER_AT_ALL } from './testing/danger.ts'
import { understand } from './understand.ts'

beforeAll(warmUp, 60_000)

it('hears danger in whatever words it comes', () => {
  expect(IN_DANGER.length).toBeGreaterThanOrEqual(80)
  expect(IN_DANGER.filter((text) => understand(text).intent !== 'emergency')).toEqual([])
})

it('is seldom alarmed by figures of speech, by what is over, or by the stories of others', () => {
  const alarms = NO_DANGER_AT_ALL.filter((text) => understand(text).intent === 'emergency')
  expect(NO_DANGER_AT_ALL.length).toBeGreaterThanOrEqual(80)
  expect(alarms.length).toBeLessThanOrEqual(3)
})
