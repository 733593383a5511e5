import { expect, test } from 'vitest'
import { scanDetail } from './rules.ts'

test('the village sees neither money nor numbers', () => {
  expect(scanDetail('village')).toEqual({ numbers: false, benefits: false })
  expect(scanDetail('county')).toEqual({ numbers: true, benefits: true })
})
