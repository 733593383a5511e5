import { expect, it } from 'vitest'
import { climbsOn, firstLevel, lastStepAt, levelAbove, reached } from './ladder.ts'
import { HANDOFF_TIMES } from './settings.ts'

it.each([
  ['330281001001', 'normal', 'village'],
  ['330281001', 'normal', 'township'],
  ['330281', 'normal', 'county'],
  ['', 'normal', 'county'],
  ['330281001001', 'urgent', 'county'],
] as const)('begins at the nearest desk, danger at all of them: %s %s → %s', (region, urgency, level) => {
  expect(firstLevel(region, urgency)).toBe(level)
})

it('climbs from desk to desk and stays with who is on call', () => {
  expect(['village', 'township', 'county', 'on_call'].map((level) => levelAbove(level as 'village'))).toEqual(
    ['township', 'county', 'on_call', 'on_call'],
  )
})

it('has reached the desks up to its level, and nobody else', () => {
  expect(['village', 'township', 'county', 'admin'].filter((role) => reached('township', role))).toEqual([
    'village',
    'township',
  ])
  expect(reached('on_call', 'county')).toBe(true)
})

it('ends for a normal one at the top; danger goes on calling, but not for ever', () => {
  expect(climbsOn({ urgency: 'normal', level: 'county', step: 2 })).toBe(true)
  expect(climbsOn({ urgency: 'normal', level: 'on_call', step: 3 })).toBe(false)
  expect(climbsOn({ urgency: 'urgent', level: 'on_call', step: 3 })).toBe(true)
  expect(climbsOn({ urgency: 'urgent', level: 'on_call', step: HANDOFF_TIMES.mostCalls })).toBe(false)
})

it('a promise that lies behind the last call of a night is still seen to be missed', () => {
  const promisedAt = new Date('2026-11-23T08:40:00+08:00')
  expect(lastStepAt({ promisedAt }, new Date('2026-11-22T01:00:00+08:00'))).toEqual(promisedAt)
  expect(lastStepAt({ promisedAt }, promisedAt)).toBeNull()
})
