import { expect, test } from 'vitest'
import { answered, awaited, codeFrom, isWaiting, type Kept } from './kept.ts'

const kept = (clientKey: string, change: Partial<Kept> = {}): Kept => ({
  clientKey,
  orderId: 'an-order',
  kind: 'in',
  at: '2026-11-22T01:00:00.000Z',
  shortCode: 'ABCD-EFGH',
  label: '看望',
  outcome: null,
  message: '',
  ...change,
})

test('what was answered keeps its mark and loses the code; others wait', () => {
  const now = answered([kept('a'), kept('b')], 'a', 'ok', '对上了')
  expect(now.map(isWaiting)).toEqual([false, true])
  expect(now[0]).toMatchObject({ outcome: 'ok', message: '对上了' })
  expect(now[0]?.shortCode).toBeUndefined()
  expect(now[1]?.shortCode).toBe('ABCD-EFGH')
})

test('old answers make room, and what waits never does', () => {
  const done = Array.from({ length: 40 }, (_, at) => kept(`done-${at}`, { outcome: 'ok' }))
  const now = answered([kept('waits'), ...done, kept('last')], 'last', 'forged', '不对')
  expect(now.filter(isWaiting).map(({ clientKey }) => clientKey)).toEqual(['waits'])
  expect(now).toHaveLength(31)
  expect(now.at(-1)?.clientKey).toBe('last')
})

test('the next scan follows what this phone has kept', () => {
  expect(awaited('an-order', 'scheduled', [])).toBe('in')
  expect(awaited('an-order', 'started', [])).toBe('out')
  expect(awaited('an-order', 'scheduled', [kept('a')])).toBe('out')
  expect(awaited('an-order', 'scheduled', [kept('a', { outcome: 'other_household' })])).toBe('in')
  expect(awaited('an-order', 'scheduled', [kept('a'), kept('b', { kind: 'out' })])).toBeNull()
  expect(awaited('another', 'scheduled', [kept('a')])).toBe('in')
  expect(awaited('an-order', 'ordered', [])).toBeNull()
})

test('a code is scanned or typed', () => {
  expect(codeFrom(' zf1.abc ', true)).toEqual({ token: 'zf1.abc' })
  expect(codeFrom('x'.repeat(601), true)).toBeNull()
  expect(codeFrom('ＡＢＣＤ-EFGH', false)).toEqual({ shortCode: 'ABCD-EFGH' })
  expect(codeFrom('短', false)).toBeNull()
})
