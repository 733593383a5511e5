import { expect, it } from 'vitest'
import { chinaInstant, dateColumn } from '../../platform/clock.ts'
import { prolongedUntil } from './prolong.ts'

const leaseUntil = chinaInstant('2026-11-20', '15:00')
const held = { state: 'held', leaseUntil, prolongedAt: null }

it.each([
  ['the days are added to the end', held, null, chinaInstant('2026-11-23', '15:00')],
  ['not beyond its own day', held, '2026-11-21', chinaInstant('2026-11-22')],
  ['on its own day there is nothing to add', held, '2026-11-19', null],
  ['a second time is one too many', { ...held, prolongedAt: leaseUntil }, null, null],
  ['who waits has no time', { ...held, state: 'waiting', leaseUntil: null }, null, null],
])('%s', (_, claim, byDate, until) => {
  expect(prolongedUntil(claim, byDate === null ? null : dateColumn(byDate), 3)).toEqual(until)
})
