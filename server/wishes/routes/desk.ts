import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  deskActSchema,
  deskNewWishSchema,
  deskWishesQuerySchema,
  deskWishesSchema,
  deskWishSchema,
  wishMovedSchema,
  wishParamsSchema,
} from '../contract.ts'
import { actOnWish, deskWishes, makeWish, openWish } from '../service.ts'

const tags = ['desk']
const params = wishParamsSchema

export const deskWishRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskWishes,
    {
      schema: {
        tags,
        summary: 'Wishes of my region by what is due; names are masked',
        querystring: deskWishesQuerySchema,
        response: { 200: deskWishesSchema },
      },
    },
    ({ ctx, query }) => deskWishes(ctx, query),
  )
  app.post(
    API.deskWishes,
    {
      schema: {
        tags,
        summary: 'Make a wish for somebody of my place without a phone',
        body: deskNewWishSchema,
        response: { 200: wishMovedSchema },
      },
    },
    ({ ctx, body }) => makeWish(ctx, body),
  )
  app.get(
    API.deskWish,
    {
      schema: { tags, summary: 'One wish; the read is recorded', params, response: { 200: deskWishSchema } },
    },
    ({ ctx, params }) => openWish(ctx, params.id),
  )
  app.post(
    API.deskWishAct,
    {
      schema: {
        tags,
        summary: 'Look at a wish, or act for whose it is',
        params,
        body: deskActSchema,
        response: { 200: deskWishSchema },
      },
    },
    ({ ctx, params, body }) => actOnWish(ctx, params.id, body),
  )
}
