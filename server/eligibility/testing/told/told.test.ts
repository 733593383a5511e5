import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FAMILIES } from './families.ts'
import { PEOPLE } from './people.ts'
import { PLACES } from './places.ts'
import { told } from './told.ts'

// Everything a screening says of a family, to be read by whoever changes a rule: `vitest -u` writes it anew.
test.each(Object.entries({ ...FAMILIES, ...PEOPLE, ...PLACES }))('%s', async (name, family) => {
  await expect(`${told(family).join('\n')}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, 'families', `${name}.txt`),
  )
})
