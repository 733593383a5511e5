import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { beforeAll, describe, expect, test } from 'vitest'
import { API } from '../paths.ts'
import { fakeClock } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { errorMapping } from '../platform/http/errors.ts'
import { langOf, translator } from '../platform/i18n.ts'
import { ALL_PACKS } from './packs/all.ts'
import { eligibilityRoutes } from './routes.ts'
import { PROGRAM_IDS } from './service.ts'

// The routes themselves over HTTP, without a database: a screening needs none.
let app: FastifyInstance
beforeAll(async () => {
  app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(errorMapping)
  app.decorateRequest('ctx')
  const ports = { policyBook: { packs: () => ALL_PACKS } }
  const clock = fakeClock('2026-11-20T17:00:00Z')
  app.addHook('onRequest', async (request) => {
    const lang = langOf(request.headers['accept-language'])
    request.ctx = { clock, ports, lang, t: translator(lang) } as unknown as Ctx
  })
  await app.register(eligibilityRoutes)
})

async function post(payload: unknown, language = 'zh-CN') {
  const headers = { 'accept-language': language, 'content-type': 'application/json' }
  const answer = await app.inject({
    method: 'POST',
    url: API.screening,
    headers,
    payload: JSON.stringify(payload),
  })
  return { status: answer.statusCode, body: answer.json() }
}

const poor = {
  region: '330281',
  persons: 3,
  monthlyIncomeFen: 300_000,
  obligorFamilies: 0,
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  spending: [],
  alreadyOn: 'none',
  groups: [],
}

describe('one family', () => {
  test('a poor family of three in Yuyao is told what it may get, why, and what would change it', async () => {
    const { status, body } = await post({ facts: poor, asOf: '2026-11-21' })
    expect(status).toBe(200)
    const [dibao] = body.programs
    expect(dibao).toMatchObject({
      program: 'dibao',
      verdict: 'likely',
      missing: [],
      amount: { kind: 'exact', period: 'month', per: 'household', fen: 112_500 },
    })
    const [income] = dibao.reasons
    expect(income.text).toBe('全家每月收入3000元，低于3口人的保底线合计4125元（每人1375元）。')
    expect(income).toMatchObject({ met: 'yes', member: null })
    expect([income.source, income.clause]).toEqual([income.citations[0].doc, income.citations[0].clause])
    expect(income.citations[1]).toMatchObject({ tag: 'Z1', clause: '第九条', grade: 'A' })
    const [change] = dibao.changes
    expect(change).toMatchObject({ verdict: 'not', phrase: { text: expect.stringMatching(/./) } })
    expect(dibao.next.text).not.toBe('')
    expect(body).toMatchObject({ region: '330281', asOf: '2026-11-21', counted: [] })
    expect(body.types.map(({ type }: { type: string }) => type)).toHaveLength(5)
  })

  test('the same facts without a wrapper, in English', async () => {
    const { status, body } = await post(poor, 'en')
    expect(status).toBe(200)
    expect(body.asOf).toBe('2026-11-21')
    const [income] = body.programs[0].reasons
    expect([income.source, income.clause]).toEqual([income.citations[0].docEn, income.citations[0].clauseEn])
  })

  test('a family that has said nothing is asked for its place first', async () => {
    const { body } = await post({ facts: {} })
    expect(body.nextQuestion).toBe('region')
    expect(body.programs.map(({ verdict }: { verdict: string }) => verdict)).toEqual(
      Array(PROGRAM_IDS.length).fill('unknown'),
    )
  })

  test('members are counted one by one, and a programme for a person says for whom', async () => {
    const members = [
      { relation: 'self', age: 40 },
      { relation: 'child', age: 8, disability: 'visual', disabilityLevel: 1 },
      { relation: 'sibling', age: 30, together: true, duty: false },
    ]
    const { body } = await post({ facts: { ...poor, groups: undefined, persons: 2, members } })
    expect(body.counted.map(({ counted }: { counted: string }) => counted)).toEqual(['yes', 'yes', 'no'])
    const living = body.programs.find(({ program }: { program: string }) => program === 'disability_living')
    expect(living.people.map(({ member }: { member: number }) => member)).toContain(1)
  })
})

describe('a list', () => {
  test('is answered in its order', async () => {
    const { status, body } = await post([poor, { facts: poor, asOf: '2024-03-01' }, {}])
    expect(status).toBe(200)
    expect(body.map(({ asOf }: { asOf: string }) => asOf)).toEqual(['2026-11-21', '2024-03-01', '2026-11-21'])
    expect(body[2].nextQuestion).toBe('region')
  })

  test('an empty one is refused', async () => {
    expect((await post([])).status).toBe(400)
  })

  test('one family that cannot be is named by its place', async () => {
    const { status, body } = await post([poor, { facts: { ...poor, persons: 0 } }])
    expect([status, body.code, body.field]).toEqual([400, 'BAD_FACT', '1.facts.persons'])
  })
})

describe('refused, in plain words and by the field', () => {
  test.each([
    [{ facts: { members: [{ age: 300 }] } }, 'facts.members.0.age', '第 1 个人的年龄要在 0 到 120 之间'],
    [{ facts: { monthlyIncomeFen: -1 } }, 'facts.monthlyIncomeFen', '全家每月收入不能是负数。'],
    [{ monthlyIncomeFen: -1 }, 'monthlyIncomeFen', '全家每月收入不能是负数。'],
    [{ facts: { persons: 2.5 } }, 'facts.persons', '家里几口人要填整数。'],
    [{ facts: { region: '110101' } }, 'facts.region', '没有找到“110101”这个地方。'],
    [{ facts: { income: 5 } }, 'facts.income', '没有“income”这一项'],
    [{ facts: {}, asOf: '2026-02-30' }, 'asOf', '没有“2026-02-30”这一天。'],
    [{ facts: {}, on: '2026-02-03' }, 'on', '没有“on”这一项'],
    [{ facts: {}, asOf: { toString: 1 } }, 'asOf', '没有“{…}”这一天。'],
    [{ region: [[]] }, 'region', '没有找到“[…]”这个地方。'],
    [{ groups: Array(1000).fill('child') }, 'groups', '最多写 6 个。'],
  ])('%j', async (given, field, words) => {
    const { status, body } = await post(given)
    expect([status, body.code, body.field]).toEqual([400, 'BAD_FACT', field])
    expect(body.message).toContain(words)
  })

  test('in English for those who ask in English', async () => {
    const { body } = await post({ persons: 0 }, 'en-GB')
    expect(body.message).toBe('number of people must be from 1 to 20, not 0.')
  })

  test.each([[null], [5], ['x'], [[[]]]])('what is no family at all: %j', async (given) => {
    expect((await post(given)).status).toBe(400)
  })
})
