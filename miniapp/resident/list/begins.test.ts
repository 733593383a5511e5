import { expect, test } from 'vitest'
import { beginsOn, sumFrom } from './begins.ts'

const month = (periodFrom: string) => ({ unit: 'month', periodFrom })

test('a line that begins tomorrow says so, one that begins today does not', () => {
  expect(beginsOn(month('2026-11-22'), '2026-11-21')).toBe('2026-11-22')
  expect(beginsOn(month('2026-11-21'), '2026-11-21')).toBeUndefined()
})

test('the sum is whole from the day the last monthly line begins', () => {
  expect(sumFrom([month('2026-12-01'), month('2027-01-01')], '2026-11-21')).toBe('2027-01-01')
  expect(sumFrom([month('2026-01-01'), month('2026-12-01')], '2026-11-21')).toBe('2026-12-01')
})

test('what runs already and what is paid once move nothing', () => {
  expect(sumFrom([month('2026-01-01')], '2026-11-21')).toBeUndefined()
  expect(sumFrom([{ unit: 'once', periodFrom: '2026-12-01' }], '2026-11-21')).toBeUndefined()
})
