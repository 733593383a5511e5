import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../paths.ts'
import { inboxAnswer, inboxQuery, inboxReadAnswer, inboxReadParams } from './contract.ts'
import { markRead, readInbox } from './service.ts'

/** My inbox, for residents and staff. */
export const notificationRoutes: FastifyPluginAsyncZod = async (app) => {
  const tags = ['inbox']
  app.get(
    API.myInbox,
    {
      schema: {
        tags,
        summary: 'What I have been told, the newest first',
        querystring: inboxQuery,
        response: { 200: inboxAnswer },
      },
    },
    (request) => readInbox(request.ctx, request.query),
  )
  app.post(
    API.myInboxRead,
    {
      schema: {
        tags,
        summary: 'Mark one as read',
        params: inboxReadParams,
        response: { 200: inboxReadAnswer },
      },
    },
    async (request) => ({ unread: await markRead(request.ctx, request.params.id) }),
  )
}
