import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  branchQuerySchema,
  branchViewSchema,
  decideVolunteerBodySchema,
  volunteerParamsSchema,
} from '../contract.ts'
import { decideMember, myBranch } from '../service.ts'

const tags = ['volunteers']
const branch = { 200: branchViewSchema }

/** For the secretary of a branch. */
export const branchRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.volunteerBranch,
    {
      schema: {
        tags,
        summary: 'My branch with its people',
        querystring: branchQuerySchema,
        response: branch,
      },
    },
    ({ ctx, query }) => myBranch(ctx, query.month),
  )
  app.post(
    API.volunteerMemberDecide,
    {
      schema: {
        tags,
        summary: 'Answer who asked to join my branch',
        params: volunteerParamsSchema,
        body: decideVolunteerBodySchema,
        response: branch,
      },
    },
    ({ ctx, params, body }) => decideMember(ctx, params.id, body.decision),
  )
}
