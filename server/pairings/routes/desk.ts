import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  deskPairingSchema,
  deskPairingsQuerySchema,
  deskPairingsSchema,
  householdAnswerBodySchema,
  pairingParamsSchema,
  proposeBodySchema,
} from '../contract.ts'
import {
  deskPairing,
  deskPairings,
  endPairing,
  householdSaid,
  proposePairing,
  withdrawPairing,
} from '../service.ts'

const tags = ['desk']
const params = pairingParamsSchema
const response = { 200: deskPairingSchema }

export const deskPairingRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskPairings,
    {
      schema: {
        tags,
        summary: 'Pairings of my region, those due first; names are masked',
        querystring: deskPairingsQuerySchema,
        response: { 200: deskPairingsSchema },
      },
    },
    ({ ctx, query }) => deskPairings(ctx, query),
  )
  app.post(
    API.deskPairings,
    { schema: { tags, summary: 'Propose a pairing, or a swap', body: proposeBodySchema, response } },
    ({ ctx, body }) => proposePairing(ctx, body),
  )
  app.get(
    API.deskPairing,
    { schema: { tags, summary: 'One pairing; the read is recorded', params, response } },
    ({ ctx, params }) => deskPairing(ctx, params.id),
  )
  app.post(
    API.deskPairingHousehold,
    { schema: { tags, summary: 'What the family said', params, body: householdAnswerBodySchema, response } },
    ({ ctx, params, body }) => householdSaid(ctx, params.id, body),
  )
  app.post(
    API.deskPairingWithdraw,
    { schema: { tags, summary: 'Take a proposal back', params, response } },
    ({ ctx, params }) => withdrawPairing(ctx, params.id),
  )
  app.post(
    API.deskPairingEnd,
    { schema: { tags, summary: 'End a running pairing', params, response } },
    ({ ctx, params }) => endPairing(ctx, params.id),
  )
}
