import { expect, test } from 'vitest'
import type { PolicyKey } from '../eligibility/engine/index.ts'
import { ALL_PACKS } from '../eligibility/packs/all.ts'
import { KEYS } from '../eligibility/packs/describe.ts'
import { LANGS, translator } from '../platform/i18n.ts'
import { sayConflict, sayGroup, sayHelp, sayKey, sayPer, sayUnit, sayValue } from './words.ts'

test.each(LANGS)('every key, its heading and every value of the packs can be said in %s', (lang) => {
  const ctx = { t: translator(lang) }
  for (const key of Object.keys(KEYS) as PolicyKey[]) {
    const said = [
      sayKey(ctx, key),
      sayGroup(ctx, key.split('.')[0] ?? ''),
      sayHelp(ctx, key),
      sayUnit(ctx, key),
    ]
    const more = [sayPer(ctx, key), sayConflict(ctx, key)]
    expect([...said, ...more].filter((text) => text?.includes('{{') || text === '')).toEqual([])
  }
  for (const { key, value } of ALL_PACKS.flatMap(({ rows }) => rows))
    expect(sayValue(ctx, key, value)).not.toContain('{{')
})

test('money is said in yuan, hundredths as what they are hundredths of', () => {
  const ctx = { t: translator('en') }
  expect(sayValue(ctx, 'dibao.standard', 16_500_00)).toBe('16500 yuan a year, 1375 a month')
  expect(sayValue(ctx, 'dibian.factor', 150)).toBe('1.5 times')
  expect(sayValue(ctx, 'dibao.incomeEdge', 'lt')).toBe('below')
  expect(sayValue(ctx, 'income.basicPensionExcluded', 1)).toBe('yes')
})
