import { describe, expect, test } from 'vitest'
import { goldenFiles } from '../golden-files.ts'
import { goldenFaults, householdsOf } from './golden.ts'

for (const golden of goldenFiles()) {
  describe(`golden households of ${golden.place}`, () => {
    for (const one of householdsOf(golden)) test(one.name, () => expect(goldenFaults(one)).toEqual([]))
  })
}
