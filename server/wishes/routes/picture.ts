import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import { myWishSchema, wishParamsSchema, wishPictureBodySchema } from '../contract.ts'
import { pictureOfMine } from '../service.ts'

export const wishPictureRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    API.wishPicture,
    {
      schema: {
        tags: ['wishes'],
        summary: 'Add a picture to my wish, or remove one',
        params: wishParamsSchema,
        body: wishPictureBodySchema,
        response: { 200: myWishSchema },
      },
    },
    ({ ctx, params, body }) => pictureOfMine(ctx, params.id, body),
  )
}
