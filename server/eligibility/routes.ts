import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../paths.ts'
import { errorBody } from '../platform/http/errors.ts'
import { questionsResponse, screeningRequest, screeningResponse } from './contract.ts'
import { receiptRoutes } from './receipts/routes.ts'
import { screenGiven, screeningQuestions } from './service.ts'

/** Lists a minute from one address: each is up to 200 families, a second of work or several. */
const LISTS = 10
const FAMILIES = 300

const isList = (request: FastifyRequest) => Array.isArray(request.body)

/** Screening: open to everybody, keeps nothing. */
export const eligibilityRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    API.screening,
    {
      // The engine's own check says in plain words what is wrong where; the schema is for the published API.
      attachValidation: true,
      config: {
        // A kept answer would be a screening that is stored.
        replay: false,
        rateLimit: {
          // Once the body is read: a list is counted apart from a single family.
          hook: 'preHandler',
          max: (request: FastifyRequest) => (isList(request) ? LISTS : FAMILIES),
          timeWindow: '1 minute',
          keyGenerator: (request: FastifyRequest) => `${isList(request) ? 'list' : 'one'}:${request.ip}`,
        },
      },
      schema: {
        tags: ['eligibility'],
        summary: 'Screens one family or a list of them; anonymous, stores nothing',
        body: screeningRequest,
        response: { 200: screeningResponse, 400: errorBody },
      },
    },
    async (request) => screenGiven(request.ctx, request.body),
  )

  await app.register(receiptRoutes)

  app.get(
    API.screeningQuestions,
    {
      schema: {
        tags: ['eligibility'],
        summary: 'The questionnaire of the screening',
        response: { 200: questionsResponse },
      },
    },
    async (request) => screeningQuestions(request.ctx),
  )
}
