import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { beforeAll, describe, expect, test } from 'vitest'
import { ALL_PACKS } from '../eligibility/packs/all.ts'
import { REGION_CHOICES } from '../eligibility/service.ts'
import { API, fill } from '../paths.ts'
import { fakeClock } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { errorMapping } from '../platform/http/errors.ts'
import { langOf, translator } from '../platform/i18n.ts'
import type { GuideAnswer, GuideList } from './contract.ts'
import { guideRoutes } from './routes.ts'
import { policyGuide } from './service.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(errorMapping)
  app.decorateRequest('ctx')
  const ports = { policyBook: { packs: () => ALL_PACKS } }
  const clock = fakeClock('2026-11-20T02:00:00Z')
  app.addHook('onRequest', async (request) => {
    const lang = langOf(request.headers['accept-language'])
    request.ctx = { clock, ports, lang, t: translator(lang) } as unknown as Ctx
  })
  await app.register(guideRoutes)
})

async function get<T>(url: string, language = 'zh-CN'): Promise<{ status: number; body: T }> {
  const answer = await app.inject({ method: 'GET', url, headers: { 'accept-language': language } })
  return { status: answer.statusCode, body: answer.json() as T }
}
const entry = (id: string, query = '', language = 'zh-CN') =>
  get<GuideAnswer>(fill(API.guideEntry, { id }) + query, language)

describe('the guide over HTTP', () => {
  test('lists every entry with its topic; words find the one that fits', async () => {
    const all = await get<GuideList>(API.guide)
    expect(all.body.items.length).toBeGreaterThanOrEqual(120)
    expect(all.body.items.find(({ id }) => id === 'dibao-income-limit')).toMatchObject({ topicText: '低保' })
    const found = await get<GuideList>(`${API.guide}?q=${encodeURIComponent('公示会不会写我的病')}`)
    expect(found.body.items[0]?.id).toBe('privacy-public-notice')
  })

  test('leaves out what holds in another place only', async () => {
    const local = policyGuide().entries.find(({ places }) => places.includes('330281'))
    const ids = async (query: string) =>
      (await get<GuideList>(API.guide + query)).body.items.map(({ id }) => id)
    expect(local).toBeDefined()
    expect(await ids('?region=330281')).toContain(local?.id)
    expect(await ids('?region=330108')).not.toContain(local?.id)
    expect(await ids('')).not.toContain(local?.id)
  })

  test('tells one with the amounts of the place, its clauses and the day it was looked at', async () => {
    const { body } = await entry('dibao-income-limit', '?region=330281')
    expect(body.text).toContain('按计划，余姚市现在的标准是每人每月1375元')
    expect(body.notes.join()).toContain('按计划')
    expect(body.needsPlace).toBe(false)
    expect(body.citations).toContainEqual(expect.objectContaining({ clause: '第九条', date: '2014-11-01' }))
    expect(body.reviewedText).toContain('2026-11-22')
    const english = await entry('dibao-income-limit', '?region=330281', 'en')
    expect(english.body.text).toContain('for Yuyao (as planned) is 1375 yuan a person a month')
    expect(english.body.citations[0]?.clause).toBe('Art. 9')
  })

  test('without a place, and for one that nobody has numbers of, it says so', async () => {
    const nowhere = await entry('dibao-income-limit')
    expect(nowhere.body.needsPlace).toBe(true)
    expect(nowhere.body.text).toContain('（各地不一样）')
    const elsewhere = await entry('dibao-income-limit', '?region=999999')
    expect(elsewhere.body).toMatchObject({ needsPlace: true })
  })

  test('what is not there is not found', async () => {
    expect((await entry('no-such-entry')).status).toBe(404)
    expect((await get('/api/guide/..%2Fsecrets')).status).toBe(400)
    expect((await get(`${API.guide}?region=33`)).status).toBe(400)
  })
})

test('every entry can be said in every place and language, with all its gaps filled', async () => {
  const places = ['', ...REGION_CHOICES.map(({ code }) => `?region=${code}`)]
  for (const { id, figures } of policyGuide().entries)
    for (const place of figures.length > 0 ? places : ['', '?region=330281'])
      for (const language of ['zh-CN', 'en']) {
        const { status, body } = await entry(id, place, language)
        expect(status, id).toBe(200)
        expect(`${body.title}${body.text}${body.notes}`, `${id}${place}`).not.toMatch(
          /\{\{|undefined|NaN|null/,
        )
      }
}, 120_000)
