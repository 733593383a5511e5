import { expect, test } from 'vitest'
import { chinaLocal, toInstant } from './local-time.ts'

test('a field of date and time is China’s, wherever the computer believes to be', () => {
  expect(chinaLocal(Date.parse('2026-11-20T16:30:00Z'))).toBe('2026-11-21T00:30')
  expect(toInstant('2026-11-21T00:30')).toBe('2026-11-20T16:30:00.000Z')
  expect(toInstant('')).toBeNull()
})
