import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../platform/calendar.ts'
import { addDeskMinutes, deskOpen } from './rules.ts'

const china = (text: string) => new Date(`${text}:00+08:00`)
const promise = (from: string, minutes = 30) => addDeskMinutes(china(from), minutes, isWorkingDay)

describe('the promised time', () => {
  it.each([
    // 2026-11-20 is a Friday.
    ['in the middle of the morning', '2026-11-20T09:00', '2026-11-20T09:30'],
    ['before the desk opens', '2026-11-20T06:00', '2026-11-20T09:00'],
    ['over lunch', '2026-11-20T11:50', '2026-11-20T13:50'],
    ['on Friday evening: Monday', '2026-11-20T20:00', '2026-11-23T09:00'],
    ['late on Friday afternoon: some of it is left for Monday', '2026-11-20T16:45', '2026-11-23T08:45'],
    ['in the National Day week: after it', '2026-10-01T10:00', '2026-10-08T09:00'],
  ])('%s', (_, from, to) => {
    expect(promise(from)).toEqual(china(to))
  })

  it('works on a Saturday that is worked in exchange', () => {
    // 2026-10-10 is a Saturday on which offices work.
    expect(promise('2026-10-10T10:00')).toEqual(china('2026-10-10T10:30'))
  })
})

describe('the desk', () => {
  it.each([
    ['2026-11-20T08:29', false],
    ['2026-11-20T08:30', true],
    ['2026-11-20T12:30', false],
    ['2026-11-20T16:59', true],
    ['2026-11-20T17:00', false],
    ['2026-11-21T10:00', false],
  ])('at %s is open: %s', (at, open) => {
    expect(deskOpen(china(at), isWorkingDay)).toBe(open)
  })
})
