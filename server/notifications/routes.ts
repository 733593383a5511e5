import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../paths.ts'
import {
  inboxAnswer,
  inboxQuery,
  inboxReadAnswer,
  inboxReadParams,
  messageChoice,
  messageChoices,
} from './contract.ts'
import { chooseMessages, markRead, readChoices, readInbox } from './service.ts'

/** My inbox, for residents and staff; and what a resident wants to be sent. */
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
  app.get(
    API.myMessages,
    { schema: { tags, summary: 'What I am sent, by topic', response: { 200: messageChoices } } },
    (request) => readChoices(request.ctx),
  )
  app.put(
    API.myMessages,
    {
      schema: {
        tags,
        summary: 'Switch a topic on or off; the inbox holds it all the same',
        body: messageChoice,
        response: { 200: messageChoices },
      },
    },
    (request) => chooseMessages(request.ctx, request.body),
  )
}
