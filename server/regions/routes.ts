import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../paths.ts'
import { regionsAnswer, regionsQuery } from './contract.ts'
import { listRegions } from './service.ts'

/** Places to choose from, level by level. */
export const regionRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.regions,
    {
      schema: {
        tags: ['regions'],
        summary: 'The places right below one; the provinces without a parent',
        querystring: regionsQuery,
        response: { 200: regionsAnswer },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'public, max-age=3600')
      return listRegions(request.ctx, request.query.parent)
    },
  )
}
