import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  askBodySchema,
  boardQuerySchema,
  boardSchema,
  claimOutcomeSchema,
  completeBodySchema,
  completedSchema,
  myClaimsSchema,
  prolongedSchema,
  reasonBodySchema,
  releaseBodySchema,
  volunteerWishSchema,
  wishContactSchema,
  wishParamsSchema,
} from '../contract.ts'
import {
  askToSee,
  claimWish,
  completeWish,
  contactOf,
  leaveLine,
  myClaims,
  prolongWish,
  releaseWish,
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
    API.volunteerWishClaim,
    {
      schema: {
        tags,
        summary: 'Claim a wish; exactly one gets it, the others stand in line',
        params,
        response: { 200: claimOutcomeSchema },
      },
      // A claim is its own key: again is the same answer.
      config: { replay: false },
    },
    ({ ctx, params }) => claimWish(ctx, params.id),
  )
  app.post(
    API.volunteerWishLeave,
    { schema: { tags, summary: 'Go out of the line', params, response: whole } },
    ({ ctx, params }) => leaveLine(ctx, params.id),
  )
  app.post(
    API.volunteerWishRelease,
    { schema: { tags, summary: 'Give a wish back', params, body: releaseBodySchema, response: whole } },
    ({ ctx, params, body }) => releaseWish(ctx, params.id, body),
  )
  app.post(
    API.volunteerWishProlong,
    {
      schema: {
        tags,
        summary: 'More time, once, within what the county gives',
        params,
        response: { 200: prolongedSchema },
      },
      config: { replay: false },
    },
    ({ ctx, params }) => prolongWish(ctx, params.id),
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
