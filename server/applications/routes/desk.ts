import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  decideBodySchema,
  deskApplicationSchema,
  deskQuerySchema,
  idParamSchema,
  todoQuerySchema,
  todoSchema,
} from '../contract.ts'
import * as service from '../service.ts'

const tags = ['desk']
const params = idParamSchema
const response = { 200: deskApplicationSchema }

/** What staff do with applications. */
export const deskRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskTodo,
    {
      schema: {
        tags,
        summary: 'To-dos of my region by deadline',
        querystring: todoQuerySchema,
        response: { 200: todoSchema },
      },
    },
    ({ ctx, query }) => service.deskTodo(ctx, query),
  )
  app.get(
    API.deskApplication,
    {
      schema: {
        tags,
        summary: 'Open an application; the read is recorded with its purpose',
        params,
        querystring: deskQuerySchema,
        response,
      },
    },
    ({ ctx, params, query }) => service.openApplication(ctx, params.id, query.purpose),
  )
  app.post(
    API.deskDecide,
    { schema: { tags, summary: 'Decide', params, body: decideBodySchema, response } },
    ({ ctx, params, body }) => service.decide(ctx, params.id, body),
  )
}
