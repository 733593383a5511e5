import { beforeEach, expect, test } from 'vitest'
import { fakeClock } from '../../platform/clock.ts'
import { sign } from '../signature.ts'
import { createSignatureCheck } from './signature-check.ts'

const NOW = '2026-11-21T09:00:00+08:00'
const SECONDS = Date.parse(NOW) / 1000
const key = { keyId: 'demo', secret: 'a-secret-for-tests' }
let clock = fakeClock(NOW)
let check = createSignatureCheck(key, clock)

beforeEach(() => {
  clock = fakeClock(NOW)
  check = createSignatureCheck(key, clock)
})

function request(
  change: Partial<Record<'timestamp' | 'nonce' | 'keyId' | 'body' | 'signature', string>> = {},
) {
  const parts = { method: 'POST', path: '/x', timestamp: String(SECONDS), nonce: 'n'.repeat(20), body: '{}' }
  const signed = { ...parts, ...change }
  return { keyId: 'demo', signature: sign(signed, key.secret), ...signed }
}

test('accepts a fresh, rightly signed request', () => {
  expect(check(request())).toBeNull()
})

test.each([
  ['no signature', { signature: '' }],
  ['the signature of something else', { signature: 'a'.repeat(64) }],
  ['an unknown key', { keyId: 'other' }],
  ['no nonce', { nonce: '' }],
  ['a timestamp that is no number', { timestamp: 'now' }],
])('refuses %s', (_what, change) => {
  expect(check(request(change))).toBe('SIGNATURE_INVALID')
})

test.each([
  [-301, 'SIGNATURE_EXPIRED'],
  [-300, null],
  [300, null],
  [301, 'SIGNATURE_EXPIRED'],
])('a clock that is %d seconds off gives %s', (seconds, expected) => {
  expect(check(request({ timestamp: String(SECONDS + seconds) }))).toBe(expected)
})

test('refuses a nonce the second time, for as long as its timestamp is good', () => {
  const early = request({ timestamp: String(SECONDS + 300) })
  expect(check(early)).toBeNull()
  expect(check(early)).toBe('NONCE_REPLAYED')
  clock.advance(600_000)
  expect(check(early)).toBe('NONCE_REPLAYED')
  clock.advance(1000)
  expect(check(early)).toBe('SIGNATURE_EXPIRED')
})

test('a wrong signature does not use up the nonce', () => {
  expect(check(request({ signature: 'b'.repeat(64) }))).toBe('SIGNATURE_INVALID')
  expect(check(request())).toBeNull()
})
