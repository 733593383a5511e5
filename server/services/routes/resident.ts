import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { API } from '../../paths.ts'
import {
  alliancesQuerySchema,
  alliancesSchema,
  familyBodySchema,
  newOrderSchema,
  orderSchema,
  ordersSchema,
  projectSchema,
  projectsQuerySchema,
  projectsSchema,
  residentActSchema,
  serviceParamsSchema,
} from '../contract.ts'
import {
  actAsResident,
  alliancesNear,
  makeOrder,
  myOrder,
  myOrders,
  serviceProject,
  servicesFor,
  tellFamily,
} from '../service.ts'

const tags = ['services']
const params = serviceParamsSchema
const ok = z.object({ ok: z.literal(true) })

export const residentServiceRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.serviceAlliances,
    {
      schema: {
        tags,
        summary: 'Places of help near a place',
        querystring: alliancesQuerySchema,
        response: { 200: alliancesSchema },
      },
    },
    ({ ctx, query }) => alliancesNear(ctx, query.region),
  )
  app.put(
    API.serviceFamily,
    {
      schema: {
        tags,
        summary: 'Keep what the phone of a family worked out, so that what fits comes first; null forgets it',
        body: familyBodySchema,
        response: { 200: ok },
      },
    },
    async ({ ctx, body }) => {
      await tellFamily(ctx, body.family)
      return { ok: true as const }
    },
  )
  app.get(
    API.serviceProjects,
    {
      schema: {
        tags,
        summary: 'What one may order, what fits first',
        querystring: projectsQuerySchema,
        response: { 200: projectsSchema },
      },
    },
    ({ ctx, query }) => servicesFor(ctx, query),
  )
  app.get(
    API.serviceProject,
    { schema: { tags, summary: 'One project and its times', params, response: { 200: projectSchema } } },
    ({ ctx, params }) => serviceProject(ctx, params.id),
  )
  app.post(
    API.serviceOrders,
    { schema: { tags, summary: 'Order a service', body: newOrderSchema, response: { 200: orderSchema } } },
    ({ ctx, body }) => makeOrder(ctx, body),
  )
  app.get(
    API.serviceOrders,
    { schema: { tags, summary: 'My orders', response: { 200: ordersSchema } } },
    ({ ctx }) => myOrders(ctx),
  )
  app.get(
    API.serviceOrder,
    { schema: { tags, summary: 'One of my orders', params, response: { 200: orderSchema } } },
    ({ ctx, params }) => myOrder(ctx, params.id),
  )
  app.post(
    API.serviceOrderAct,
    {
      schema: {
        tags,
        summary: 'Another time or project, cancel, confirm, rate, complain',
        params,
        body: residentActSchema,
        response: { 200: orderSchema },
      },
    },
    ({ ctx, params, body }) => actAsResident(ctx, params.id, body),
  )
}
