import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { API } from '../../paths.ts'
import {
  balanceSchema,
  deskActSchema,
  deskNewOrderSchema,
  deskOrderSchema,
  deskOrdersQuerySchema,
  deskOrdersSchema,
  deskProjectsSchema,
  importAnswerSchema,
  importBodySchema,
  projectStateBodySchema,
  serviceParamsSchema,
  statementsSchema,
} from '../contract.ts'
import {
  actAsDesk,
  deskOrder,
  deskOrders,
  deskProjects,
  deskStatements,
  importProjects,
  makeOrderFor,
  serviceBalance,
  setProjectState,
} from '../service.ts'

const tags = ['desk services']
const params = serviceParamsSchema
/** A sheet of 3 MB, base64, with what is around it. */
const SHEET_LIMIT = 5 * 1024 * 1024

export const deskServiceRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskServiceProjects,
    { schema: { tags, summary: 'Projects of the place', response: { 200: deskProjectsSchema } } },
    ({ ctx }) => deskProjects(ctx),
  )
  app.put(
    API.deskServiceProject,
    {
      schema: {
        tags,
        summary: 'Whether a project takes orders',
        params,
        body: projectStateBodySchema,
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async ({ ctx, params, body }) => {
      await setProjectState(ctx, params.id, body.state)
      return { ok: true as const }
    },
  )
  app.post(
    API.deskServiceImport,
    {
      bodyLimit: SHEET_LIMIT,
      schema: {
        tags,
        summary: 'Projects from a spreadsheet: all or nothing, by their numbers',
        body: importBodySchema,
        response: { 200: importAnswerSchema },
      },
    },
    ({ ctx, body }) => importProjects(ctx, body),
  )
  app.get(
    API.deskServiceOrders,
    {
      schema: {
        tags,
        summary: 'Orders of the place',
        querystring: deskOrdersQuerySchema,
        response: { 200: deskOrdersSchema },
      },
    },
    ({ ctx, query }) => deskOrders(ctx, query),
  )
  app.post(
    API.deskServiceOrders,
    {
      schema: {
        tags,
        summary: 'Order for somebody',
        body: deskNewOrderSchema,
        response: { 200: deskOrderSchema },
      },
    },
    ({ ctx, body }) => makeOrderFor(ctx, body),
  )
  app.get(
    API.deskServiceOrder,
    { schema: { tags, summary: 'One order', params, response: { 200: deskOrderSchema } } },
    ({ ctx, params }) => deskOrder(ctx, params.id),
  )
  app.post(
    API.deskServiceOrderAct,
    {
      schema: {
        tags,
        summary: 'For somebody who was called; settle a complaint',
        params,
        body: deskActSchema,
        response: { 200: deskOrderSchema },
      },
    },
    ({ ctx, params, body }) => actAsDesk(ctx, params.id, body),
  )
  app.get(
    API.deskServiceStatements,
    { schema: { tags, summary: 'What providers have handed in', response: { 200: statementsSchema } } },
    ({ ctx }) => deskStatements(ctx),
  )
  app.get(
    API.deskServiceBalance,
    {
      schema: {
        tags,
        summary: 'What is asked for against what can be done',
        response: { 200: balanceSchema },
      },
    },
    ({ ctx }) => serviceBalance(ctx),
  )
}
