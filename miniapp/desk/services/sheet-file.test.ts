import { expect, test } from 'vitest'
import { base64Of } from './sheet-file.ts'

test('a file of any length, byte by byte', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256)
  const back = Buffer.from(await base64Of(new Blob([bytes])), 'base64')
  expect(back.equals(Buffer.from(bytes))).toBe(true)
})
