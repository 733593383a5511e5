import { describe, expect, test } from 'vitest'
import { actionsOf } from './actions.ts'
import { touchedBy } from './effects.ts'
import { proposalFault } from './proposal.ts'

const TODAY = '2026-11-23'

describe('what may be done with a change', () => {
  const at = { state: 'previewed', mine: false, preview: { state: 'done', stale: false }, validFrom: TODAY }
  const blocks = (more: object) =>
    Object.fromEntries(actionsOf({ ...at, ...more }, TODAY).map(({ action, blocked }) => [action, blocked]))

  test('the second person approves on the very day', () => {
    expect(blocks({})).toEqual({ preview: null, approve: null, reject: null, withdraw: null })
  })

  test.each([
    ['its proposer', { mine: true }, 'second_person'],
    ['a day too late', { validFrom: '2026-11-22' }, 'past_date'],
    ['without a preview', { preview: null }, 'preview_first'],
    ['while it runs', { preview: { state: 'running', stale: false } }, 'running'],
    ['on other rules', { preview: { state: 'done', stale: true } }, 'preview_stale'],
  ])('not approved by or %s', (_, more, blocked) => {
    expect(blocks(more).approve).toBe(blocked)
  })

  test('approved it can only be taken back, before its day', () => {
    expect(blocks({ state: 'approved', validFrom: '2026-11-24' })).toEqual({ withdraw: null })
    expect(blocks({ state: 'approved' })).toEqual({})
  })

  test.each(['rejected', 'withdrawn'])('%s it is over', (state) => {
    expect(blocks({ state })).toEqual({})
  })
})

describe('what a change does', () => {
  const result = (verdict: 'likely' | 'not' | 'unknown', fen: number | null = null) => [
    { program: 'dibao' as const, verdict, amount: fen === null ? null : ({ fen } as never) },
  ]
  test.each([
    ['gains', result('not'), result('likely', 5)],
    ['gains', result('unknown'), result('likely')],
    ['loses', result('likely', 5), result('unknown')],
    ['more', result('likely', 5), result('likely', 6)],
    ['less', result('likely', 5), result('likely', 4)],
    ['other', result('likely', 5), result('likely')],
    ['other', result('unknown'), result('not')],
  ])('%s', (effect, before, after) => {
    expect(touchedBy(before, after).map((one) => one.effect)).toEqual([effect])
  })

  test('what stays the same is not told, and an amount counts only where it is likely', () => {
    expect(touchedBy(result('likely', 5), result('likely', 5))).toEqual([])
    expect(touchedBy(result('not', 5), result('not', 9))).toEqual([])
  })
})

describe('a proposal by itself', () => {
  const good = { key: 'dibao.standard', value: 1, validFrom: TODAY, reviewBy: TODAY }
  test.each([
    [{}, null],
    [{ key: 'dibao.floorMode', value: 'apply' }, null],
    [{ key: 'dibao.assetsFactor', value: 400, op: 'lt' }, null],
    [{ key: 'toString' }, 'key'],
    [{ key: 'dibao.floorMode', value: 'always' }, 'value'],
    [{ value: -1 }, 'value'],
    [{ key: 'dibao.assetsFactor', value: 400 }, 'op'],
    [{ op: 'lt' }, 'op'],
    [{ validFrom: '2026-11-22' }, 'validFrom'],
    [{ reviewBy: '2026-11-22' }, 'reviewBy'],
  ])('%j', (more, field) => {
    expect(proposalFault({ ...good, ...more }, TODAY)?.field ?? null).toBe(field)
  })
})
