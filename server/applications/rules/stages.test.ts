import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STAGES, type Stage } from '../contract.ts'
import { actionsFor, CLOSED, nextStage, type StageAction, type StageRole, TRANSITIONS } from './stages.ts'

const ACTIONS: StageAction[] = [
  'submit',
  'undo',
  'withdraw',
  'accept',
  'report_complete',
  'send_back',
  'start_review',
  'first_opinion_pass',
  'first_opinion_refuse',
  'notice_end',
  'approve',
  'refuse',
]
const ROLES: StageRole[] = ['resident', 'system', 'village', 'township', 'county', 'admin']

test('the way of an application that is granted', () => {
  const way: [StageAction, StageRole][] = [
    ['submit', 'resident'],
    ['accept', 'system'],
    ['report_complete', 'system'],
    ['first_opinion_pass', 'township'],
    ['notice_end', 'system'],
    ['approve', 'county'],
  ]
  const stages: Stage[] = ['draft']
  for (const [action, role] of way)
    stages.push(nextStage(stages.at(-1) ?? 'draft', action, role) ?? 'withdrawn')
  expect(stages).toEqual(['draft', 'submitted', 'checking', 'review', 'notice', 'confirm', 'approved'])
})

test.each<[string, StageAction, StageRole]>([
  ['confirm', 'approve', 'township'],
  ['review', 'approve', 'county'],
  ['review', 'first_opinion_pass', 'county'],
  ['review', 'first_opinion_pass', 'village'],
  ['notice', 'notice_end', 'township'],
  ['checking', 'undo', 'resident'],
  ['confirm', 'send_back', 'county'],
  ['approved', 'withdraw', 'resident'],
])('from %s nobody can %s as %s', (from, action, role) => {
  expect(nextStage(from as 'draft', action, role)).toBeNull()
})

test('village and admin decide nothing', () => {
  for (const stage of STAGES)
    for (const role of ['village', 'admin'] as const) expect(actionsFor(stage, role)).toEqual([])
})

test('no sequence of actions leaves the table, and a closed application never opens again', () => {
  const step = fc.record({ action: fc.constantFrom(...ACTIONS), role: fc.constantFrom(...ROLES) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let stage = 'draft' as (typeof STAGES)[number]
      for (const { action, role } of steps) {
        const to = nextStage(stage, action, role)
        const row = TRANSITIONS.filter(
          (one) => one.action === action && one.from.includes(stage) && one.roles.includes(role),
        )
        expect(row.map((one) => one.to)).toEqual(to ? [to] : [])
        expect(actionsFor(stage, role).includes(action)).toBe(to !== null)
        if (CLOSED.includes(stage)) expect(to).toBeNull()
        stage = to ?? stage
      }
    }),
  )
})
