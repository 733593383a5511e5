import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../../platform/calendar.ts'
import { after, firstStepAt, promiseOf } from './times.ts'

const china = (text: string) => new Date(`${text}:00+08:00`)

describe('what is promised', () => {
  it.each([
    // 2026-11-20 is a Friday; the National Day week of 2026 ends on 7 October.
    ['normal, desk open', 'normal', false, '2026-11-20T10:00', '2026-11-20T10:30', true],
    ['normal, on a holiday: after it', 'normal', false, '2026-10-03T10:00', '2026-10-08T09:00', false],
    [
      'somebody on call changes nothing for a normal one',
      'normal',
      true,
      '2026-10-03T10:00',
      '2026-10-08T09:00',
      false,
    ],
    ['danger, desk open', 'urgent', false, '2026-11-20T10:00', '2026-11-20T10:10', true],
    ['danger at night with somebody on call', 'urgent', true, '2026-11-20T23:55', '2026-11-21T00:05', true],
    [
      'danger on a holiday with somebody on call',
      'urgent',
      true,
      '2026-10-03T10:00',
      '2026-10-03T10:10',
      true,
    ],
    [
      'danger at night and nobody on call: no promise that nobody keeps',
      'urgent',
      false,
      '2026-11-20T23:55',
      '2026-11-23T08:40',
      false,
    ],
  ] as const)('%s', (_, urgency, onCall, now, promised, open) => {
    expect(promiseOf({ urgency, onCall }, china(now), isWorkingDay)).toEqual({
      promisedAt: china(promised),
      openNow: open,
    })
  })
})

describe('the steps of the ladder', () => {
  it('a normal one climbs when its promise is missed', () => {
    const promisedAt = china('2026-10-08T09:00')
    expect(firstStepAt({ urgency: 'normal', promisedAt }, china('2026-10-03T10:00'), isWorkingDay)).toEqual(
      promisedAt,
    )
  })

  it('danger climbs by the clock, on holidays and at night', () => {
    const promisedAt = china('2026-10-08T08:40')
    expect(firstStepAt({ urgency: 'urgent', promisedAt }, china('2026-10-03T23:58'), isWorkingDay)).toEqual(
      china('2026-10-04T00:03'),
    )
  })

  it.each([
    ['over lunch', '2026-11-20T11:50', 15, '2026-11-20T13:35'],
    ['over the weekend', '2026-11-20T16:50', 15, '2026-11-23T08:35'],
    ['over the holidays', '2026-09-30T16:50', 15, '2026-10-08T08:35'],
    ['on a Saturday that is worked in exchange', '2026-10-10T10:00', 15, '2026-10-10T10:15'],
  ])('of a normal one count working time: %s', (_, now, minutes, then) => {
    expect(after(china(now), minutes, 'normal', isWorkingDay)).toEqual(china(then))
  })
})
