import { expect, it } from 'vitest'
import { wishSettingsSchema } from '../contract.ts'
import { needsReview } from './settings.ts'

type About = Parameters<typeof needsReview>[1]
const LIMIT = 50_000
const plain: About = { category: 'company', valueFen: 0, anythingFound: false }

it.each<[string, number | null, Partial<About>, boolean]>([
  ['costs nothing', LIMIT, {}, false],
  ['costs what the limit allows', LIMIT, { valueFen: LIMIT }, false],
  ['costs nobody knows what', LIMIT, { valueFen: null }, true],
  ['of a category that is looked at', LIMIT, { category: 'medical' }, true],
  ['with something personal in it', LIMIT, { anythingFound: true }, true],
  ['where no limit is set', null, {}, true],
  ['of unknown cost where no limit is set', null, { valueFen: null }, true],
])('a wish that %s (limit %s)', (_, valueLimitFen, more, looked) => {
  const settings = wishSettingsSchema.parse({ valueLimitFen, noReview: ['company'] })
  expect(needsReview(settings, { ...plain, ...more })).toBe(looked)
})

it('a county that has set nothing has every wish looked at', () => {
  expect(needsReview(null, plain)).toBe(true)
})
