import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../paths.ts'
import { errorBody } from '../platform/http/errors.ts'
import { questionsResponse, screeningRequest, screeningResponse } from './contract.ts'
import { screenHousehold, screeningQuestions } from './service.ts'

/** Screening: open to everybody, keeps nothing. */
export const eligibilityRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    API.screening,
    {
      schema: {
        tags: ['eligibility'],
        summary: 'Screens one family; anonymous, stores nothing',
        body: screeningRequest,
        response: { 200: screeningResponse, 400: errorBody },
      },
    },
    async (request) => screenHousehold(request.ctx, request.body),
  )

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
