import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../paths.ts'
import {
  undeliveredDoneBody,
  undeliveredList,
  undeliveredOne,
  undeliveredParams,
  undeliveredQuery,
  undeliveredUndoneBody,
} from './contract.ts'
import { openUndelivered, reopenUndelivered, settleUndelivered, undeliveredOfDesk } from './service.ts'

const tags = ['desk']
const params = undeliveredParams
const whole = { 200: undeliveredOne }

/** Whom no message reaches, for the desk of their place. */
export const undeliveredRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskUndelivered,
    {
      schema: {
        tags,
        summary: 'Whom no message reaches, in my region; names are masked',
        querystring: undeliveredQuery,
        response: { 200: undeliveredList },
      },
    },
    ({ ctx, query }) => undeliveredOfDesk(ctx, query),
  )
  app.get(
    API.deskUndeliveredOne,
    { schema: { tags, summary: 'Name and number, to call; the read is recorded', params, response: whole } },
    ({ ctx, params }) => openUndelivered(ctx, params.id),
  )
  app.post(
    API.deskUndeliveredDone,
    { schema: { tags, summary: 'They are reached', params, body: undeliveredDoneBody, response: whole } },
    ({ ctx, params, body }) => settleUndelivered(ctx, params.id, body),
  )
  app.post(
    API.deskUndeliveredUndone,
    {
      schema: {
        tags,
        summary: 'They are not reached yet',
        params,
        body: undeliveredUndoneBody,
        response: whole,
      },
    },
    ({ ctx, params, body }) => reopenUndelivered(ctx, params.id, body),
  )
}
