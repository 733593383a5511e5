import { expect, test } from 'vitest'
import { goneAt, isIdle } from './presence.ts'

const at = (time: string) => new Date(`2026-11-20T${time}+08:00`)

test('off three minutes after the page is closed, seventeen after nobody touches it', () => {
  expect(goneAt({ beatAt: at('10:00:00'), activeAt: at('10:00:00') })).toEqual(at('10:03:00'))
  expect(goneAt({ beatAt: at('10:16:00'), activeAt: at('10:00:00') })).toEqual(at('10:17:00'))
  expect(goneAt({ beatAt: at('10:05:00'), activeAt: at('10:04:00') })).toEqual(at('10:08:00'))
})

test('idle from the seventeenth minute on', () => {
  expect(isIdle(at('10:00:00'), at('10:16:59'))).toBe(false)
  expect(isIdle(at('10:00:00'), at('10:17:00'))).toBe(true)
})
