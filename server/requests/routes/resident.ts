import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  myRequestSchema,
  myRequestsSchema,
  newRequestSchema,
  requestFormSchema,
  requestParamsSchema,
} from '../contract.ts'
import { makeRequest, myRequest, myRequests, requestForm, withdrawRequest } from '../service.ts'

const tags = ['requests']
const params = requestParamsSchema

/** A village office shares one address, and several people may ask there in an hour. */
const BY_ADDRESS = { max: 60, timeWindow: '1 hour' }

export const residentRequestRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    API.requests,
    {
      schema: {
        tags,
        summary: 'Ask a person for something; a report and a call back also without sign-in',
        body: newRequestSchema,
        response: { 200: myRequestSchema },
      },
      // `clientKey` does what the key of a request does elsewhere, without noting who sent it: a report may be
      // without a name.
      config: { replay: false, rateLimit: BY_ADDRESS },
    },
    ({ ctx, body }) => makeRequest(ctx, body),
  )
  app.get(
    API.requests,
    { schema: { tags, summary: 'What I have asked for', response: { 200: myRequestsSchema } } },
    ({ ctx }) => myRequests(ctx),
  )
  app.get(
    API.requestForm,
    { schema: { tags, summary: 'What is known already', response: { 200: requestFormSchema } } },
    ({ ctx }) => requestForm(ctx),
  )
  app.get(
    API.request,
    { schema: { tags, summary: 'One of my requests', params, response: { 200: myRequestSchema } } },
    ({ ctx, params }) => myRequest(ctx, params.id),
  )
  app.post(
    API.requestWithdraw,
    {
      schema: {
        tags,
        summary: 'Take a request back while nobody has answered it',
        params,
        response: { 200: myRequestSchema },
      },
    },
    ({ ctx, params }) => withdrawRequest(ctx, params.id),
  )
}
