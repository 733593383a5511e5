import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  chatHits,
  chatSearch,
  newReadyReply,
  handoffParams as params,
  presence,
  setPresence as presenceBody,
  readyReplies as repliesSchema,
  satisfaction as satisfactionSchema,
} from '../contract.ts'
import {
  addReadyReply,
  archiveReadyReply,
  readPresence,
  readyReplies,
  satisfaction,
  searchTalks,
  setPresence,
} from '../service.ts'

const tags = ['desk']

/** What one works with at the desk: being there, ready replies, finding what was said. */
export const deskWorkRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskPresence,
    { schema: { tags, summary: 'Am I on duty, and who waits for me', response: { 200: presence } } },
    (request) => readPresence(request.ctx),
  )

  app.post(
    API.deskPresence,
    {
      schema: {
        tags,
        summary: 'On duty (also: still there), away, or off',
        body: presenceBody,
        response: { 200: presence },
      },
    },
    (request) => setPresence(request.ctx, request.body.state, request.body.idleSeconds),
  )

  app.get(
    API.deskReadyReplies,
    { schema: { tags, summary: 'Replies that are ready to send', response: { 200: repliesSchema } } },
    (request) => readyReplies(request.ctx),
  )

  app.post(
    API.deskReadyReplies,
    {
      schema: {
        tags,
        summary: 'Add one for my place',
        body: newReadyReply,
        response: { 200: repliesSchema },
      },
    },
    (request) => addReadyReply(request.ctx, request.body),
  )

  app.post(
    API.deskReadyReplyArchive,
    { schema: { tags, summary: 'Take one of my place away', params, response: { 200: repliesSchema } } },
    (request) => archiveReadyReply(request.ctx, request.params.id),
  )

  app.get(
    API.deskSatisfaction,
    {
      schema: {
        tags,
        summary: 'What residents said of talks that ended',
        response: { 200: satisfactionSchema },
      },
    },
    (request) => satisfaction(request.ctx),
  )

  // By POST: what is looked for may be a name, and names do not stand in addresses.
  app.post(
    API.deskChatSearch,
    {
      schema: {
        tags,
        summary: 'Find words in talks that were handed over',
        body: chatSearch,
        response: { 200: chatHits },
      },
      config: { replay: false },
    },
    (request) => searchTalks(request.ctx, request.body.q),
  )
}
