import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  addressBodySchema,
  householdAnswerBodySchema,
  myPairingsSchema,
  pairingParamsSchema,
} from '../contract.ts'
import { answerAsHousehold, endAsHousehold, myPairings, showAddress } from '../service.ts'

const tags = ['pairings']
const params = pairingParamsSchema
const response = { 200: myPairingsSchema }

export const householdPairingRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(API.pairings, { schema: { tags, summary: 'Who is paired with my family', response } }, ({ ctx }) =>
    myPairings(ctx),
  )
  app.post(
    API.pairingAnswer,
    {
      schema: {
        tags,
        summary: 'The family says yes or no',
        params,
        body: householdAnswerBodySchema,
        response,
      },
    },
    ({ ctx, params, body }) => answerAsHousehold(ctx, params.id, body),
  )
  app.post(
    API.pairingAddress,
    { schema: { tags, summary: 'Show or hide where we live', params, body: addressBodySchema, response } },
    ({ ctx, params, body }) => showAddress(ctx, params.id, body.show),
  )
  app.post(
    API.pairingEnd,
    { schema: { tags, summary: 'We would rather not go on', params, response } },
    ({ ctx, params }) => endAsHousehold(ctx, params.id),
  )
}
