import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  askBodySchema,
  branchesQuerySchema,
  branchesSchema,
  hoursQuerySchema,
  hoursSchema,
  myVolunteerSchema,
} from '../contract.ts'
import { askToHelp, branchesOf, myHours, myVolunteer, stopHelping } from '../service.ts'

const tags = ['volunteers']
const mine = { 200: myVolunteerSchema }

export const myVolunteerRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.volunteer,
    { schema: { tags, summary: 'Where I stand as a volunteer, and my hours', response: mine } },
    ({ ctx }) => myVolunteer(ctx),
  )
  app.post(
    API.volunteer,
    { schema: { tags, summary: 'Ask to help', body: askBodySchema, response: mine } },
    ({ ctx, body }) => askToHelp(ctx, body),
  )
  app.post(API.volunteerLeave, { schema: { tags, summary: 'Stop helping', response: mine } }, ({ ctx }) =>
    stopHelping(ctx),
  )
  app.get(
    API.volunteerBranches,
    {
      schema: {
        tags,
        summary: 'Branches of a place',
        querystring: branchesQuerySchema,
        response: { 200: branchesSchema },
      },
    },
    ({ ctx, query }) => branchesOf(ctx, query.regionCode),
  )
  app.get(
    API.volunteerHours,
    {
      schema: {
        tags,
        summary: 'My deeds of a period',
        querystring: hoursQuerySchema,
        response: { 200: hoursSchema },
      },
    },
    ({ ctx, query }) => myHours(ctx, query),
  )
}
