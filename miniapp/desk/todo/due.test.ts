import { expect, test } from 'vitest'
import { dueOf } from './due.ts'

test.each([
  ['no promise runs', null, null, false, 'none', 0],
  ['a public notice, over or not, is nobody being late', '2026-11-18', null, false, 'notice', 0],
  ['two days late', '2026-11-18', -2, true, 'late', 2],
  ['late on the same working day', '2026-11-20', 0, true, 'late', 0],
  ['today', '2026-11-23', 0, false, 'today', 0],
  ['three days', '2026-11-26', 3, false, 'soon', 3],
  ['four days', '2026-11-27', 4, false, 'fine', 4],
] as const)('%s', (_, dueOn, workingDaysLeft, overdue, level, days) => {
  const due = dueOf({ dueOn, workingDaysLeft, overdue })
  expect([due.level, due.params.days]).toEqual([level, days])
})

test('a missed deadline does not look like one that is kept', () => {
  const late = dueOf({ dueOn: '2026-11-18', workingDaysLeft: -2, overdue: true })
  const fine = dueOf({ dueOn: '2026-12-18', workingDaysLeft: 20, overdue: false })
  expect(late.icon).not.toBe(fine.icon)
})
