import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  coverageSchema,
  helpDoneBodySchema,
  householdsQuerySchema,
  pairingHelpSchema,
  pairingHouseholdsSchema,
  pairingParamsSchema,
  pairingVolunteersSchema,
  volunteersQuerySchema,
} from '../contract.ts'
import { helpersFor, helpSeenTo, helpWanted, pairingCoverage, unpairedHouseholds } from '../service.ts'

const tags = ['desk']

/** Who has nobody yet, who could help, and where somebody needs more. */
export const pairingOverviewRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskPairingHouseholds,
    {
      schema: {
        tags,
        summary: 'Families in care without a pairing; names are masked',
        querystring: householdsQuerySchema,
        response: { 200: pairingHouseholdsSchema },
      },
    },
    ({ ctx, query }) => unpairedHouseholds(ctx, query),
  )
  app.get(
    API.deskPairingVolunteers,
    {
      schema: {
        tags,
        summary: 'Who could be paired with a family',
        querystring: volunteersQuerySchema,
        response: { 200: pairingVolunteersSchema },
      },
    },
    ({ ctx, query }) => helpersFor(ctx, query.householdId),
  )
  app.get(
    API.deskPairingCoverage,
    { schema: { tags, summary: 'How many families have somebody', response: { 200: coverageSchema } } },
    ({ ctx }) => pairingCoverage(ctx),
  )
  app.get(
    API.deskPairingHelp,
    { schema: { tags, summary: 'Where somebody needs help', response: { 200: pairingHelpSchema } } },
    ({ ctx }) => helpWanted(ctx),
  )
  app.post(
    API.deskPairingHelpDone,
    {
      schema: {
        tags,
        summary: 'Somebody has seen to it',
        params: pairingParamsSchema,
        body: helpDoneBodySchema,
        response: { 200: pairingHelpSchema },
      },
    },
    ({ ctx, params, body }) => helpSeenTo(ctx, params.id, body.note),
  )
}
