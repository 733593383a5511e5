import { expect, it } from 'vitest'
import { guideDue } from './guide-due.ts'

it('names what is due within a month, the oldest first', () => {
  const entries = [
    { id: 'later', reviewBy: '2027-05-22' },
    { id: 'soon', reviewBy: '2026-12-20' },
    { id: 'past', reviewBy: '2026-11-01' },
  ]
  expect(guideDue('2026-11-22', entries)).toEqual(['past, by 2026-11-01', 'soon, by 2026-12-20'])
  expect(guideDue('2026-09-01', entries)).toEqual([])
})
