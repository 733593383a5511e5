import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../paths.ts'
import { errorBody } from '../platform/http/errors.ts'
import { guideAnswer, guideIdParam, guideList, guidePlaceQuery, guideQuery } from './contract.ts'
import { guideEntry, listGuide } from './service.ts'

/** The policy guide: open to everybody, keeps nothing. */
export const guideRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.guide,
    {
      schema: {
        tags: ['guide'],
        summary: 'Questions about the rules, all of them or those that fit some words',
        querystring: guideQuery,
        response: { 200: guideList },
      },
    },
    async (request) => listGuide(request.ctx, request.query),
  )

  app.get(
    API.guideEntry,
    {
      schema: {
        tags: ['guide'],
        summary: 'One answer with its clauses and the amounts of a place',
        params: guideIdParam,
        querystring: guidePlaceQuery,
        response: { 200: guideAnswer, 404: errorBody },
      },
    },
    async (request) => guideEntry(request.ctx, request.params.id, request.query.region),
  )
}
