import { expect, test } from 'vitest'
import { sign, signatureMatches } from './signature.ts'

const parts = {
  method: 'post',
  path: '/registry/v1/household-queries',
  timestamp: '1795000000',
  nonce: '0123456789abcdef',
  body: '{"a":1}',
}

test('signs as openssl does over the five lines', () => {
  expect(sign(parts, 'a-secret-for-tests')).toBe(
    'd9507630ebb6a9becf2210f2cb1de758954c9cbe3c9fb85cfb7a156b698a797f',
  )
})

test.each([
  ['path', { path: '/registry/v1/economic-checks' }],
  ['method', { method: 'GET' }],
  ['timestamp', { timestamp: '1795000001' }],
  ['nonce', { nonce: '0123456789abcdeg' }],
  ['body', { body: '{"a":2}' }],
])('another %s has another signature', (_what, change) => {
  expect(sign({ ...parts, ...change }, 'a-secret-for-tests')).not.toBe(sign(parts, 'a-secret-for-tests'))
})

test('compares signatures of any length', () => {
  expect(signatureMatches('abc', 'abc')).toBe(true)
  expect(signatureMatches('abc', 'abd')).toBe(false)
  expect(signatureMatches('abc', 'abcd')).toBe(false)
  expect(signatureMatches('abc', '')).toBe(false)
})
