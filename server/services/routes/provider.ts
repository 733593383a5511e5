import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { API } from '../../paths.ts'
import {
  checksAnswerSchema,
  checksBodySchema,
  issueBodySchema,
  madeSlotsSchema,
  newSlotsSchema,
  providerActSchema,
  providerOrderSchema,
  providerOrdersQuerySchema,
  providerOrdersSchema,
  providerProjectsSchema,
  serviceParamsSchema,
  statementSchema,
  statementsSchema,
} from '../contract.ts'
import {
  actAsProvider,
  closeSlot,
  issueStatement,
  makeSlots,
  providerOrder,
  providerOrders,
  providerProjects,
  providerStatements,
  takeChecks,
} from '../service.ts'

const tags = ['provider']
const params = serviceParamsSchema

export const providerRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.providerOrders,
    {
      schema: {
        tags,
        summary: 'Orders of the provider by deadline; nothing of a person',
        querystring: providerOrdersQuerySchema,
        response: { 200: providerOrdersSchema },
      },
    },
    ({ ctx, query }) => providerOrders(ctx, query),
  )
  app.get(
    API.providerOrder,
    {
      schema: {
        tags,
        summary: 'One order, and whom it is for',
        params,
        response: { 200: providerOrderSchema },
      },
    },
    ({ ctx, params }) => providerOrder(ctx, params.id),
  )
  app.post(
    API.providerOrderAct,
    {
      schema: {
        tags,
        summary: 'Accept, decline, schedule, nobody at home',
        params,
        body: providerActSchema,
        response: { 200: providerOrderSchema },
      },
    },
    ({ ctx, params, body }) => actAsProvider(ctx, params.id, body),
  )
  app.post(
    API.providerChecks,
    {
      schema: {
        tags,
        summary: 'Check-ins and check-outs as a phone has kept them; each is taken once',
        body: checksBodySchema,
        response: { 200: checksAnswerSchema },
      },
    },
    ({ ctx, body }) => takeChecks(ctx, body.items),
  )
  app.get(
    API.providerProjects,
    { schema: { tags, summary: 'Own projects and times', response: { 200: providerProjectsSchema } } },
    ({ ctx }) => providerProjects(ctx),
  )
  app.post(
    API.providerSlots,
    { schema: { tags, summary: 'Open times', body: newSlotsSchema, response: { 200: madeSlotsSchema } } },
    ({ ctx, body }) => makeSlots(ctx, body),
  )
  app.post(
    API.providerSlotClose,
    {
      schema: {
        tags,
        summary: 'No more orders for a time',
        params,
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async ({ ctx, params }) => {
      await closeSlot(ctx, params.id)
      return { ok: true as const }
    },
  )
  app.get(
    API.providerStatements,
    { schema: { tags, summary: 'Accepted work by month', response: { 200: statementsSchema } } },
    ({ ctx }) => providerStatements(ctx),
  )
  app.post(
    API.providerStatements,
    {
      schema: { tags, summary: 'Hand in a month', body: issueBodySchema, response: { 200: statementSchema } },
    },
    ({ ctx, body }) => issueStatement(ctx, body.month),
  )
}
