import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '../platform/calendar.ts'
import { chinaDate, chinaTime } from '../platform/clock.ts'
import { type HOWS, PAIRING_STATES } from './contract.ts'
import { isAdult } from './rules/adult.ts'
import { coverageOf } from './rules/coverage.ts'
import { dueAfter, dueAfterEntry, dueFromNow, notReachedInARow } from './rules/due.ts'
import { remindersFor } from './rules/reminders.ts'
import { type Action, type Side, type Standing, standingAfter } from './rules/states.ts'

const sides: Side[] = ['volunteer', 'household', 'staff', 'system']
const actions: Action[] = ['volunteer_agrees', 'household_agrees', 'decline', 'withdraw', 'end']
const anyMove = fc.tuple(fc.constantFrom(...actions), fc.constantFrom(...sides))

const PROPOSED: Standing = { state: 'proposed', volunteerAgreed: false, householdAgreed: false }

/** Where any moves lead, those left out that may not be made. */
function walk(moves: [Action, Side][]): Standing[] {
  const seen = [PROPOSED]
  for (const [action, side] of moves) {
    const next = standingAfter(seen.at(-1) ?? PROPOSED, action, side)
    if (next) seen.push(next)
  }
  return seen
}

describe('the table of moves', () => {
  test('nothing runs without both sides, and what is over stays over', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 12 }), (moves) => {
        const seen = walk(moves)
        for (const at of seen)
          if (at.state === 'active') expect([at.volunteerAgreed, at.householdAgreed]).toEqual([true, true])
        const over = seen.findIndex(({ state }) => !['proposed', 'active'].includes(state))
        expect(over === -1 || over === seen.length - 1).toBe(true)
      }),
    )
  })

  test.each([
    ['volunteer', ['volunteer_agrees', 'decline', 'end']],
    ['household', ['household_agrees', 'decline', 'end']],
    ['staff', ['household_agrees', 'decline', 'withdraw', 'end']],
    ['system', ['withdraw', 'end']],
  ] as const)('what a %s may do', (side, expected) => {
    const standings: Standing[] = PAIRING_STATES.map((state) => ({ ...PROPOSED, state }))
    const may = actions.filter((action) => standings.some((at) => standingAfter(at, action, side)))
    expect(may).toEqual(expected)
  })

  test('a no is possible from either side at any time before the end', () => {
    for (const side of ['volunteer', 'household'] as const) {
      expect(standingAfter(PROPOSED, 'decline', side)?.state).toBe('declined')
      expect(standingAfter({ ...PROPOSED, state: 'active' }, 'end', side)?.state).toBe('ended')
    }
  })
})

const someDay = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2026-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const dayText = someDay.map((at) => at.toISOString().slice(0, 10))

describe('the next day', () => {
  test('is the day itself, or the working day after a day off', () => {
    expect(dueAfter('2026-10-09', 30)).toBe('2026-11-09')
    // Sunday 8 November.
    expect(dueAfter('2026-10-09', 30 - 1)).toBe('2026-11-09')
    // National Day, 1 to 7 October 2026 off.
    expect(dueAfter('2026-09-01', 30)).toBe('2026-10-08')
  })

  test('is always a working day that lies after the last one', () => {
    fc.assert(
      fc.property(dayText, fc.integer({ min: 1, max: 366 }), (on, days) => {
        const due = dueAfter(on, days)
        expect(due > on).toBe(true)
        expect(isWorkingDay(due)).toBe(true)
      }),
    )
  })

  test('lies never in the past when a county sets a rhythm late', () => {
    expect(dueFromNow('2026-01-05', 30, '2026-11-20')).toBe('2026-11-23')
    expect(dueFromNow('2026-11-18', 30, '2026-11-20')).toBe('2026-12-18')
  })

  test('a call that reached nobody leaves the day, or tries again on the next working day', () => {
    const at = { dueOn: '2026-12-01', lastOn: '2026-11-01', rhythmDays: 30, today: '2026-11-20' }
    expect(dueAfterEntry({ on: '2026-11-20', how: 'not_reached' }, at)).toBe('2026-12-01')
    expect(dueAfterEntry({ on: '2026-12-01', how: 'not_reached' }, { ...at, today: '2026-12-01' })).toBe(
      '2026-12-02',
    )
    expect(dueAfterEntry({ on: '2026-11-20', how: 'well' }, at)).toBe('2026-12-21')
    // Written down late: the family was met after that already.
    expect(dueAfterEntry({ on: '2026-10-20', how: 'well' }, at)).toBe('2026-12-01')
  })

  test('not reached counts days in a row, not calls', () => {
    const entry = (on: string, how: (typeof HOWS)[number]) => ({ on, how })
    expect(notReachedInARow([])).toBe(0)
    expect(notReachedInARow([entry('2026-11-20', 'not_reached'), entry('2026-11-20', 'not_reached')])).toBe(1)
    expect(
      notReachedInARow([
        entry('2026-11-20', 'not_reached'),
        entry('2026-11-19', 'not_reached'),
        entry('2026-11-01', 'well'),
        entry('2026-10-01', 'not_reached'),
      ]),
    ).toBe(2)
  })
})

describe('reminders', () => {
  test('come at nine on working days: before, after, and then at the office', () => {
    // Due on Friday 9 October, after the days off; Saturday the 10th is worked.
    const at = remindersFor('2026-10-09', new Date('2026-09-01T00:00:00Z'))
    expect(at.map(({ step, at }) => [step, at.toISOString()])).toEqual([
      ['soon', '2026-10-08T01:00:00.000Z'],
      ['late', '2026-10-10T01:00:00.000Z'],
      ['office', '2026-10-15T01:00:00.000Z'],
    ])
  })

  test('never in the past, never on a day off, in order', () => {
    fc.assert(
      fc.property(dayText, someDay, (dueOn, now) => {
        fc.pre(dueOn >= chinaDate(now) && isWorkingDay(dueOn))
        const times = remindersFor(dueOn, now).map(({ at }) => at)
        for (const at of times) {
          expect(at > now).toBe(true)
          expect(isWorkingDay(chinaDate(at))).toBe(true)
          expect(chinaTime(at).hour).toBe(9)
        }
        expect([...times].sort((a, b) => a.getTime() - b.getTime())).toEqual(times)
      }),
    )
  })
})

test('grown up on the 18th birthday', () => {
  expect(isAdult('339999200811220018', '2026-11-22')).toBe(true)
  expect(isAdult('339999200811230018', '2026-11-22')).toBe(false)
})

test('where we know of no family, it is not zero', () => {
  const places = [
    { code: '330281001', name: 'A' },
    { code: '330281002', name: 'B' },
  ]
  const inCare = [
    { id: '1', regionCode: '330281001001' },
    { id: '2', regionCode: '330281001002' },
  ]
  expect(coverageOf(places, inCare, new Set(['2', 'elsewhere']))).toEqual([
    { code: '330281001', name: 'A', households: 2, paired: 1 },
    { code: '330281002', name: 'B', households: null, paired: 0 },
  ])
})
