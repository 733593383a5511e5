import { expect, test } from 'vitest'
import { planMembers } from './rules.ts'

const person = (personId: string) => ({ personId, relation: 'child', isHead: false })
const member = (personId: string, householdId: string) => ({ personId, householdId, relation: 'child' })

test('a first household takes everybody in', () => {
  expect(planMembers('H', [person('a'), person('b')], [])).toEqual({
    end: [],
    begin: [person('a'), person('b')],
  })
})

test('who moved in leaves the other household, who is gone from the register leaves this one', () => {
  const current = [member('a', 'H'), member('b', 'OLD'), member('c', 'H')]
  expect(planMembers('H', [person('a'), person('b')], current)).toEqual({
    end: [member('b', 'OLD'), member('c', 'H')],
    begin: [person('b')],
  })
})
