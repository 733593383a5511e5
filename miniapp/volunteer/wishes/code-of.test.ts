import { expect, test } from 'vitest'
import { codeOf } from './code-of.ts'

test.each([
  ['012345', false, { code: '012345' }],
  [' ０１２ 345 ', false, { code: '012345' }],
  ['012345', true, { code: '012345' }],
  ['v4.public.abc', true, { token: 'v4.public.abc' }],
  ['ABCD-EFGH-JK', false, { shortCode: 'ABCD-EFGH-JK' }],
  ['12345', false, null],
  ['', false, null],
  ['x'.repeat(601), true, null],
])('%s (scanned: %s)', (text, scanned, body) => {
  expect(codeOf(text, scanned)).toEqual(body)
})
