import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  claimOutcomeSchema,
  prolongedSchema,
  releaseBodySchema,
  volunteerWishSchema,
  wishParamsSchema,
} from '../contract.ts'
import { claimWish, leaveLine, prolongWish, releaseWish } from '../service.ts'

const tags = ['wishes']
const params = wishParamsSchema
const whole = { 200: volunteerWishSchema }

/** Who has a wish, for how long, and who is next. */
export const claimRoutes: FastifyPluginAsyncZod = async (app) => {
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
}
