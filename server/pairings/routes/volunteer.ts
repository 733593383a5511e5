import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  answerPairingBodySchema,
  branchPairingsSchema,
  logBodySchema,
  pairingParamsSchema,
  volunteerPairingSchema,
  volunteerPairingsSchema,
} from '../contract.ts'
import {
  answerAsVolunteer,
  branchPairings,
  endAsVolunteer,
  logContact,
  volunteerPairing,
  volunteerPairings,
} from '../service.ts'

const tags = ['pairings']
const params = pairingParamsSchema
const response = { 200: volunteerPairingSchema }

export const volunteerPairingRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.volunteerPairings,
    { schema: { tags, summary: 'Families I am paired with', response: { 200: volunteerPairingsSchema } } },
    ({ ctx }) => volunteerPairings(ctx),
  )
  app.get(
    API.volunteerPairing,
    { schema: { tags, summary: 'One of them; the read is recorded', params, response } },
    ({ ctx, params }) => volunteerPairing(ctx, params.id),
  )
  app.post(
    API.volunteerPairingAnswer,
    { schema: { tags, summary: 'Say yes or no', params, body: answerPairingBodySchema, response } },
    ({ ctx, params, body }) => answerAsVolunteer(ctx, params.id, body.answer),
  )
  app.post(
    API.volunteerPairingContacts,
    { schema: { tags, summary: 'Log a contact, in two taps', params, body: logBodySchema, response } },
    ({ ctx, params, body }) => logContact(ctx, params.id, body),
  )
  app.post(
    API.volunteerPairingEnd,
    { schema: { tags, summary: 'I can go on no longer', params, response } },
    ({ ctx, params }) => endAsVolunteer(ctx, params.id),
  )
  app.get(
    API.volunteerBranchPairings,
    {
      schema: {
        tags,
        summary: 'Numbers of my branch, for its secretary',
        response: { 200: branchPairingsSchema },
      },
    },
    ({ ctx }) => branchPairings(ctx),
  )
}
