import { describe, expect, it } from 'vitest'
import { reminderAfter, reminderBefore, reminderStillDue } from './reminders.ts'

const at = (text: string) => new Date(`${text}+08:00`)

describe('when a reminder comes', () => {
  it.each([
    ['3 working days before a Friday', '2026-11-27', 3, '2026-11-24T09:00'],
    ['over a plain weekend', '2026-11-23', 1, '2026-11-20T09:00'],
    ['over the 调休 Saturday of 国庆: it is worked, so it counts', '2026-10-12', 1, '2026-10-10T09:00'],
    ['back over the 国庆 holiday', '2026-10-09', 3, '2026-09-29T09:00'],
  ])('%s', (_, due, days, morning) => {
    expect(reminderBefore(due, days)).toEqual(at(morning))
  })

  it('days after something, by the date in China and not by 24 hours', () => {
    expect(reminderAfter(at('2026-11-21T23:59'), 3)).toEqual(at('2026-11-24T09:00'))
    expect(reminderAfter(at('2026-11-22T00:01'), 3)).toEqual(at('2026-11-25T09:00'))
  })

  it('late on its day it comes at once; on a later day not at all', () => {
    const morning = at('2026-11-24T09:00')
    expect(reminderStillDue(morning, at('2026-11-24T08:00'))).toEqual(morning)
    expect(reminderStillDue(morning, at('2026-11-24T15:00'))).toEqual(at('2026-11-24T15:00'))
    expect(reminderStillDue(morning, at('2026-11-25T00:00'))).toBeNull()
  })
})
