import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fakeClock } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { translator } from '../platform/i18n.ts'
import { questionsResponse, screeningResult } from './contract.ts'
import { ALL_PACKS } from './packs/all.ts'
import { screenHousehold, screeningQuestions } from './service.ts'
import { partial } from './testing/families.ts'

const clock = fakeClock('2026-11-20T17:00:00Z')
const ports = { policyBook: { packs: () => ALL_PACKS } } as unknown as Ctx['ports']
const zh = { clock, ports, lang: 'zh-CN' as const, t: translator('zh-CN') }
const en = { clock, ports, lang: 'en' as const, t: translator('en') }

test('every sentence a screening can say exists in both languages, with all its gaps filled', () => {
  fc.assert(
    fc.property(partial, (facts) => {
      for (const ctx of [zh, en]) {
        const said = JSON.stringify(screeningResult.parse(screenHousehold(ctx, { facts })).programs)
        expect(said).not.toContain('{{')
      }
    }),
    { numRuns: 150 },
  )
})

test('the rules of today are those of the day in China', () => {
  expect(screenHousehold(zh, { facts: {} }).asOf).toBe('2026-11-21')
})

test('the questionnaire is complete in both languages', () => {
  for (const ctx of [zh, en]) {
    const { questions } = questionsResponse.parse(screeningQuestions(ctx))
    expect(questions).toHaveLength(53)
    for (const { title, elderTitle, help, why } of questions) {
      expect([title, elderTitle, help, why].every((text) => text.length > 0)).toBe(true)
      expect(elderTitle.length).toBeLessThanOrEqual(title.length)
      expect(`${title}${elderTitle}`).not.toMatch(/\{\{|^[:：]/)
    }
  }
})
