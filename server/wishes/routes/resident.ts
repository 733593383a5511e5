import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  agreeBodySchema,
  myWishesSchema,
  myWishSchema,
  newWishSchema,
  optionalReasonBodySchema,
  previewBodySchema,
  previewSchema,
  reasonBodySchema,
  renewBodySchema,
  showBodySchema,
  thankBodySchema,
  thankedSchema,
  wishCardParamsSchema,
  wishCardSchema,
  wishFormSchema,
  wishMovedSchema,
  wishParamsSchema,
} from '../contract.ts'
import {
  agreeWish,
  makeWish,
  myWish,
  myWishes,
  previewWish,
  renewMine,
  reportMine,
  showMine,
  thankForMine,
  wishCard,
  wishForm,
  withdrawWish,
} from '../service.ts'

const tags = ['wishes']
const params = wishParamsSchema
const whole = { 200: myWishSchema }

export const residentWishRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    API.wishes,
    { schema: { tags, summary: 'Make a wish', body: newWishSchema, response: { 200: wishMovedSchema } } },
    ({ ctx, body }) => makeWish(ctx, body),
  )
  app.get(
    API.wishes,
    { schema: { tags, summary: 'My wishes', response: { 200: myWishesSchema } } },
    ({ ctx }) => myWishes(ctx),
  )
  app.get(
    API.wishForm,
    { schema: { tags, summary: 'What is known before', response: { 200: wishFormSchema } } },
    ({ ctx }) => wishForm(ctx),
  )
  app.post(
    API.wishPreview,
    {
      schema: {
        tags,
        summary: 'The public words for a wish; nothing is kept',
        body: previewBodySchema,
        response: { 200: previewSchema },
      },
      // Asked again while somebody writes.
      config: { replay: false, rateLimit: { max: 120, timeWindow: '1 minute' } },
    },
    ({ ctx, body }) => previewWish(ctx, body),
  )
  app.get(
    API.wishCard,
    {
      schema: {
        tags,
        summary: 'What is shared of a wish, by its number',
        params: wishCardParamsSchema,
        response: { 200: wishCardSchema },
      },
    },
    ({ ctx, params }) => wishCard(ctx, params.number),
  )
  app.get(
    API.wish,
    { schema: { tags, summary: 'One of my wishes', params, response: whole } },
    ({ ctx, params }) => myWish(ctx, params.id),
  )
  app.post(
    API.wishAgree,
    {
      schema: { tags, summary: 'Agree to the public words', params, body: agreeBodySchema, response: whole },
    },
    ({ ctx, params, body }) => agreeWish(ctx, params.id, body),
  )
  app.post(
    API.wishWithdraw,
    {
      schema: {
        tags,
        summary: 'Take a wish back before it is met',
        params,
        body: optionalReasonBodySchema,
        response: whole,
      },
    },
    ({ ctx, params, body }) => withdrawWish(ctx, params.id, body),
  )
  app.post(
    API.wishShow,
    {
      schema: { tags, summary: 'Answer the holder who asks', params, body: showBodySchema, response: whole },
    },
    ({ ctx, params, body }) => showMine(ctx, params.id, body),
  )
  app.post(
    API.wishThank,
    {
      schema: {
        tags,
        summary: 'Thank who helped; personal words are shown first',
        params,
        body: thankBodySchema,
        response: { 200: thankedSchema },
      },
    },
    ({ ctx, params, body }) => thankForMine(ctx, params.id, body),
  )
  app.post(
    API.wishReport,
    {
      schema: { tags, summary: 'Something is not right', params, body: reasonBodySchema, response: whole },
    },
    ({ ctx, params, body }) => reportMine(ctx, params.id, body),
  )
  app.post(
    API.wishRenew,
    { schema: { tags, summary: 'Renew an expired wish', params, body: renewBodySchema, response: whole } },
    ({ ctx, params, body }) => renewMine(ctx, params.id, body),
  )
}
