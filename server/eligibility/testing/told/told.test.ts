import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TOLD_FAMILIES } from './families.ts'
import { told } from './told.ts'

// Everything a screening says of a family, to be read by whoever changes a rule: `vitest -u` writes it anew.
test.each(Object.entries(TOLD_FAMILIES))('%s', async (name, family) => {
  await expect(`${told(family).join('\n')}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, 'families', `${name}.txt`),
  )
})
