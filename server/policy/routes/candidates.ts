import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  candidateBodySchema,
  candidateSchema,
  candidatesQuerySchema,
  candidatesSchema,
  changeIdSchema,
} from '../contract.ts'
import * as service from '../service.ts'

const tags = ['policy']

/** Families that a change newly qualifies, for the caseworkers of their place. */
export const candidateRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskCandidates,
    {
      schema: {
        tags,
        summary: 'Families to contact; the read is recorded in their files',
        querystring: candidatesQuerySchema,
        response: { 200: candidatesSchema },
      },
    },
    ({ ctx, query }) => service.listCandidates(ctx, query),
  )
  app.post(
    API.deskCandidate,
    {
      schema: {
        tags,
        summary: 'What came of it',
        params: changeIdSchema,
        body: candidateBodySchema,
        response: { 200: candidateSchema },
      },
    },
    ({ ctx, params, body }) => service.markCandidate(ctx, params.id, body.state),
  )
}
