import fc from 'fast-check'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { describe, expect, test } from 'vitest'
import { API } from '../paths.ts'
import { fakeClock } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { translator } from '../platform/i18n.ts'
import { questionsResponse, screeningResult } from './contract.ts'
import { ALL_PACKS } from './packs/all.ts'
import { eligibilityRoutes } from './routes.ts'
import { PROGRAM_IDS, screenHousehold, screeningQuestions } from './service.ts'
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
    expect(questions).toHaveLength(52)
    for (const { title, elderTitle, help, why } of questions) {
      expect([title, elderTitle, help, why].every((text) => text.length > 0)).toBe(true)
      expect(elderTitle.length).toBeLessThanOrEqual(title.length)
    }
  }
})

describe('over HTTP', () => {
  const app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('ctx')
  app.addHook('onRequest', async (request) => {
    request.ctx = zh as unknown as Ctx
  })
  app.register(eligibilityRoutes)
  const post = (payload: object) => app.inject({ method: 'POST', url: API.screening, payload })

  test('a poor family of three in Yuyao is told what it may get', async () => {
    const facts = {
      region: '330281',
      persons: 3,
      monthlyIncomeFen: 300_000,
      financialAssetsFen: 0,
      vehicles: 'none',
      homes: 1,
      premises: 'none',
      companyCapitalFen: 0,
      obligorFamilies: 0,
      spending: [],
      alreadyOn: 'none',
      groups: [],
    }
    const answer = await post({ facts, asOf: '2026-11-21' })
    expect(answer.statusCode).toBe(200)
    const [dibao] = answer.json().programs
    expect(dibao).toMatchObject({
      program: 'dibao',
      verdict: 'likely',
      amount: { kind: 'exact', period: 'month', per: 'household', fen: 112_500 },
    })
    expect(dibao.reasons[0].text).toBe('全家每月收入3000元，低于3口人的保底线合计4125元（每人1375元）。')
    expect(dibao.reasons[0].citations[1]).toMatchObject({ tag: 'Z1', clause: '第九条', grade: 'A' })
  })

  test('a family that has said nothing is asked for its place first', async () => {
    const answer = (await post({ facts: {} })).json()
    expect(answer.nextQuestion).toBe('region')
    expect(answer.programs.map(({ verdict }: { verdict: string }) => verdict)).toEqual(
      Array(PROGRAM_IDS.length).fill('unknown'),
    )
  })
})
