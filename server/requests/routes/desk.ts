import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  answerBodySchema,
  caseRequestsSchema,
  closeBodySchema,
  deskRequestSchema,
  deskRequestsQuerySchema,
  deskRequestsSchema,
  passedOnSchema,
  passOnBodySchema,
  requestParamsSchema,
} from '../contract.ts'
import {
  answerRequest,
  closeRequest,
  deskRequests,
  openRequest,
  passRequestOn,
  requestsOfCase,
  takeRequest,
} from '../service.ts'

const tags = ['desk']
const params = requestParamsSchema
const whole = { 200: deskRequestSchema }

export const deskRequestRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskRequests,
    {
      schema: {
        tags,
        summary: 'Requests of my region by promised day; names are masked',
        querystring: deskRequestsQuerySchema,
        response: { 200: deskRequestsSchema },
      },
    },
    ({ ctx, query }) => deskRequests(ctx, query),
  )
  app.get(
    API.deskRequest,
    { schema: { tags, summary: 'One request; the read is recorded', params, response: whole } },
    ({ ctx, params }) => openRequest(ctx, params.id),
  )
  app.post(
    API.deskRequestTake,
    { schema: { tags, summary: 'Take a request; one person can', params, response: whole } },
    ({ ctx, params }) => takeRequest(ctx, params.id),
  )
  app.post(
    API.deskRequestAnswer,
    {
      schema: { tags, summary: 'Answer who asked', params, body: answerBodySchema, response: whole },
    },
    ({ ctx, params, body }) => answerRequest(ctx, params.id, body),
  )
  app.post(
    API.deskRequestPassOn,
    {
      schema: {
        tags,
        summary: 'Pass a request on to another desk',
        params,
        body: passOnBodySchema,
        response: { 200: passedOnSchema },
      },
    },
    ({ ctx, params, body }) => passRequestOn(ctx, params.id, body),
  )
  app.post(
    API.deskRequestClose,
    {
      schema: { tags, summary: 'End a request', params, body: closeBodySchema, response: whole },
    },
    ({ ctx, params, body }) => closeRequest(ctx, params.id, body),
  )
  app.get(
    API.deskApplicationRequests,
    {
      schema: {
        tags,
        summary: 'What the family of an application has reported; the read is recorded',
        params,
        response: { 200: caseRequestsSchema },
      },
    },
    ({ ctx, params }) => requestsOfCase(ctx, params.id),
  )
}
