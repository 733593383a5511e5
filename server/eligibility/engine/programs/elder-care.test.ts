import { expect, test } from 'vitest'
import { decideOne, reasonsOf, YUYAO } from '../../testing/one-program.ts'
import type { Facts, Member } from '../facts.ts'
import { ELDER_CARE } from './elder-care.ts'

const POOR = { dibao: 'yes', dibian: 'no' } as const
const decide = (members: readonly Member[], facts: Facts = {}, so: Parameters<typeof decideOne>[2] = POOR) =>
  decideOne(ELDER_CARE, { region: YUYAO, members, alreadyOn: 'none', ...facts }, so)

test.each([
  [59, 'fully', 'not'],
  [60, 'partly', 'likely'],
  [80, 'largely', 'likely'],
  [95, 'none', 'unknown'],
  [80, undefined, 'unknown'],
] as const)('aged %i and %s dependent', (age, dependence, verdict) => {
  const result = decide([{ age, dependence }])
  expect([result.verdict, result.amount]).toEqual([verdict, null])
})

test('from which age one is of high age was not found, and it says so', () => {
  const result = decide([{ age: 95, dependence: 'none' }])
  expect(reasonsOf(result)).toContain('reason.elderNeedsCare.unset')
  expect([result.missing, result.confirmAtWindow.map(({ code }) => code)]).toEqual([[], ['no_rule']])
})

test('tekun and other families do not come under it', () => {
  const none = { dibao: 'no', dibian: 'no' } as const
  expect(decide([{ age: 70, dependence: 'fully' }], {}, none).verdict).toBe('not')
  expect(decide([{ age: 70, dependence: 'fully' }], { alreadyOn: 'tekun' }, none).verdict).toBe('not')
  expect(decide([{ age: 70, dependence: 'fully' }], { alreadyOn: 'dibian' }, none).verdict).toBe('likely')
})

test('an old person not yet described is asked how much help is needed', () => {
  expect(decide([], { groups: ['elder'] }).missing).toEqual(['members.0.age', 'members.0.dependence'])
})
