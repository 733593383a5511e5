import { expect, test } from 'vitest'
import { packsWith } from '../../testing/packs-with.ts'
import { type Facts, screenOn } from '../index.ts'

function linshi(facts: Facts, packs?: ReturnType<typeof packsWith>) {
  const found = screenOn(facts, '2026-11-22', packs).programs.find(({ program }) => program === 'linshi')
  if (!found) throw new Error('no linshi')
  return found
}
const FIRE: Facts = { hardNow: true, emergency: 'fire' }

test('a sudden blow is enough, wherever the family is registered, and is met before the papers', () => {
  for (const region of [undefined, null, '330702', '330281']) {
    const { verdict, next } = linshi({ ...FIRE, region })
    expect([verdict, next.key]).toEqual(['likely', 'next.linshi.likelyUrgent'])
  }
})

test('the ceilings: six and twelve times the standard a person', () => {
  const { amount } = linshi({ ...FIRE, region: '330281', persons: 2 })
  expect([amount?.kind, amount?.fen, amount?.possibleFen]).toEqual(['ceiling', 1_650_000, 3_300_000])
  expect(linshi({ ...FIRE, persons: 2 }).amount).toBeNull()
})

test('spending goes the ordinary way, and only in a family that is poor', () => {
  const jump: Facts = { hardNow: true, emergency: 'none', spendingJump: true }
  const poor = linshi({ ...jump, alreadyOn: 'dibian' })
  expect([poor.verdict, poor.next.key]).toEqual(['likely', 'next.linshi.likelySpending'])
  expect(linshi({ ...jump, spendingJump: false, groups: [] }).verdict).toBe('not')
  expect(linshi({ ...jump, alreadyOn: 'none' }).verdict).toBe('unknown')
})

test('who is in need now is never sent to finish the questions', () => {
  expect(linshi({ hardNow: true }).next.key).toBe('next.linshi.unknownNow')
  expect(linshi({ hardNow: true, emergency: 'other' }).next.key).toBe('next.linshi.unknownNow')
  expect(linshi({}).next.key).toBe('next.linshi.unknown')
  expect(linshi({ ...FIRE, hardNow: false }).next.key).toBe('next.linshi.not')
})

test('who lost a job is left to the window, and who is in need is sent there even after a no', () => {
  const calm: Facts = { hardNow: true, emergency: 'none', spendingJump: false }
  expect(linshi(calm).missing).toEqual(['groups'])
  const jobless = linshi({ ...calm, groups: ['jobless'] })
  expect([jobless.verdict, jobless.missing]).toEqual(['unknown', []])
  expect(jobless.reasons.map(({ key }) => key)).toContain('reason.lostJob.unset')
  expect(linshi({ ...calm, groups: ['elder'] }).next.key).toBe('next.linshi.notNow')
})

test('what the township may give at once is told only where it is set', () => {
  const small = packsWith({ 'linshi.smallAmount': { value: 200_000, op: 'lte' } })
  expect(linshi(FIRE, small).next).toEqual({
    key: 'next.linshi.likelyUrgentSmall',
    params: { small: '2000' },
  })
})
