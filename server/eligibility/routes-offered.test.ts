import Fastify, { type FastifyRequest, type RouteOptions } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { beforeAll, expect, test } from 'vitest'
import { API } from '../paths.ts'
import type { Ctx } from '../platform/context.ts'
import { translator } from '../platform/i18n.ts'
import { eligibilityRoutes } from './routes.ts'

// What the routes say of themselves: to the published API, and to what counts and repeats requests.
const offered = new Map<string, RouteOptions>()
const app = Fastify()
beforeAll(async () => {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('ctx')
  app.addHook('onRoute', (route) => void offered.set(`${route.method} ${route.url}`, route))
  app.addHook('onRequest', async (request) => {
    request.ctx = { t: translator('zh-CN') } as unknown as Ctx
  })
  await app.register(eligibilityRoutes)
})

/** How the screening counts requests, as the rate limit reads it. */
interface Counted {
  hook: string
  timeWindow: string
  max: (request: FastifyRequest) => number
  keyGenerator: (request: FastifyRequest) => string
}
const from = (body: unknown) => ({ body, ip: '10.0.0.7' }) as FastifyRequest

test('a screening is not kept for repeating it', () => {
  expect(offered.get(`POST ${API.screening}`)?.config).toMatchObject({ replay: false })
})

test('from one address, lists are counted apart from single families, once the body is read', () => {
  const rateLimit = offered.get(`POST ${API.screening}`)?.config?.rateLimit as unknown as Counted
  expect([rateLimit.hook, rateLimit.timeWindow]).toEqual(['preHandler', '1 minute'])
  expect([rateLimit.max(from([{}])), rateLimit.max(from({}))]).toEqual([10, 300])
  expect([rateLimit.keyGenerator(from([{}])), rateLimit.keyGenerator(from({}))]).toEqual([
    'list:10.0.0.7',
    'one:10.0.0.7',
  ])
})

test.each([
  [
    `POST ${API.screening}`,
    'Screens one family or a list of them; anonymous, stores nothing',
    ['200', '400'],
  ],
  [`GET ${API.screeningQuestions}`, 'The questionnaire of the screening', ['200']],
])('%s is described for the published API', (name, summary, answers) => {
  const { tags, summary: said, response } = offered.get(name)?.schema ?? {}
  expect([tags, said, Object.keys(response ?? {})]).toEqual([['eligibility'], summary, answers])
})

test('the questionnaire is handed out in the words of whoever asks', async () => {
  const answer = await app.inject({ method: 'GET', url: API.screeningQuestions })
  expect(answer.statusCode).toBe(200)
  const [first] = answer.json().questions
  expect([first.key, first.kind]).toEqual(['region', 'region'])
  expect(first.title).toMatch(/\p{Script=Han}/u)
})
