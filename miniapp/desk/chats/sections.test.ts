import { expect, test } from 'vitest'
import type { HandoffRow } from '../../../server/conversations/contract.ts'
import { inSections } from './sections.ts'

const row = (id: string, more: Partial<HandoffRow>): HandoffRow => ({
  id,
  state: 'waiting',
  urgency: 'normal',
  reason: 'asked',
  regionCode: '330281001',
  regionName: '余姚市兰江街道',
  name: null,
  askedAt: '2026-11-20T02:00:00.000Z',
  promisedAt: null,
  overdue: false,
  mine: false,
  staffName: null,
  skill: 'general',
  level: 'township',
  fits: true,
  front: false,
  silentSince: null,
  replyDueAt: null,
  lastSeq: 3,
  ...more,
})

test('danger first, then my own, then who waits for me, then the rest; in the order of the line', () => {
  const rows = [
    row('danger of another desk', { urgency: 'urgent', fits: false }),
    row('danger in my hands', { urgency: 'urgent', state: 'taken', mine: true, fits: false }),
    row('first', {}),
    row('second', {}),
    row('for the county', { fits: false }),
    row('of a colleague', { state: 'taken', fits: false }),
  ]
  expect(inSections(rows).map(({ name, items }) => [name, items.map(({ id }) => id)])).toEqual([
    ['urgent', ['danger of another desk']],
    ['mine', ['danger in my hands']],
    ['waiting', ['first', 'second']],
    ['elsewhere', ['for the county', 'of a colleague']],
  ])
  expect(inSections([])).toEqual([])
})
