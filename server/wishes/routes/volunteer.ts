import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  askBodySchema,
  boardQuerySchema,
  boardSchema,
  branchWishesSchema,
  completeBodySchema,
  completedSchema,
  myClaimsSchema,
  reasonBodySchema,
  volunteerWishSchema,
  wishContactSchema,
  wishParamsSchema,
} from '../contract.ts'
import {
  askToSee,
  branchWishes,
  completeWish,
  contactOf,
  myClaims,
  reportByHolder,
  volunteerWish,
  wishBoard,
} from '../service.ts'

const tags = ['wishes']
const params = wishParamsSchema
const whole = { 200: volunteerWishSchema }

export const volunteerWishRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.volunteerWishes,
    {
      schema: {
        tags,
        summary: 'The board of wishes near me',
        querystring: boardQuerySchema,
        response: { 200: boardSchema },
      },
    },
    ({ ctx, query }) => wishBoard(ctx, query),
  )
  app.get(
    API.volunteerBranchWishes,
    {
      schema: {
        tags,
        summary: 'The board of my branch, for its secretary',
        response: { 200: branchWishesSchema },
      },
    },
    ({ ctx }) => branchWishes(ctx),
  )
  app.get(
    API.volunteerClaims,
    { schema: { tags, summary: 'My claims', response: { 200: myClaimsSchema } } },
    ({ ctx }) => myClaims(ctx),
  )
  app.get(
    API.volunteerWish,
    { schema: { tags, summary: 'One wish with my claim of it', params, response: whole } },
    ({ ctx, params }) => volunteerWish(ctx, params.id),
  )
  app.post(
    API.volunteerWishAsk,
    {
      schema: {
        tags,
        summary: 'Ask to see contact or address',
        params,
        body: askBodySchema,
        response: whole,
      },
    },
    ({ ctx, params, body }) => askToSee(ctx, params.id, body.what),
  )
  app.get(
    API.volunteerWishContact,
    {
      schema: {
        tags,
        summary: 'What was agreed to be shown to the holder; each read is recorded',
        params,
        response: { 200: wishContactSchema },
      },
    },
    ({ ctx, params }) => contactOf(ctx, params.id),
  )
  app.post(
    API.volunteerWishComplete,
    {
      schema: {
        tags,
        summary: 'It is done: the code of whose wish it is',
        params,
        body: completeBodySchema,
        response: { 200: completedSchema },
      },
      config: { replay: false, rateLimit: { max: 30, timeWindow: '1 minute' } },
    },
    ({ ctx, params, body }) => completeWish(ctx, params.id, body),
  )
  app.post(
    API.volunteerWishReport,
    {
      schema: { tags, summary: 'Something is not right', params, body: reasonBodySchema, response: whole },
    },
    ({ ctx, params, body }) => reportByHolder(ctx, params.id, body),
  )
}
