import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { API } from '../../paths.ts'
import {
  allianceBodySchema,
  allianceSchema,
  alliancesSchema,
  dutiesSchema,
  dutyBodySchema,
  serviceParamsSchema,
} from '../contract.ts'
import { addAlliance, changeAlliance, deskAlliances, endAlliance, setDuty } from '../service.ts'

const tags = ['desk services']
const params = serviceParamsSchema

export const allianceRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskAlliances,
    { schema: { tags, summary: 'Places of help that one keeps', response: { 200: alliancesSchema } } },
    ({ ctx }) => deskAlliances(ctx),
  )
  app.post(
    API.deskAlliances,
    { schema: { tags, summary: 'A new place', body: allianceBodySchema, response: { 200: allianceSchema } } },
    ({ ctx, body }) => addAlliance(ctx, body),
  )
  app.put(
    API.deskAlliance,
    {
      schema: {
        tags,
        summary: 'Change a place',
        params,
        body: allianceBodySchema,
        response: { 200: allianceSchema },
      },
    },
    ({ ctx, params, body }) => changeAlliance(ctx, params.id, body),
  )
  app.put(
    API.deskAllianceDuty,
    {
      schema: {
        tags,
        summary: 'Who is there on a day',
        params,
        body: dutyBodySchema,
        response: { 200: dutiesSchema },
      },
    },
    ({ ctx, params, body }) => setDuty(ctx, params.id, body),
  )
  app.post(
    API.deskAllianceEnd,
    {
      schema: {
        tags,
        summary: 'It is there no longer',
        params,
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async ({ ctx, params }) => {
      await endAlliance(ctx, params.id)
      return { ok: true as const }
    },
  )
}
