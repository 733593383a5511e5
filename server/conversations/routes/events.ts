import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import { eventsQuery } from '../contract.ts'
import { streamEvents } from '../event-stream.ts'
import { currentConversation } from '../service.ts'
import { createStreams, TALKS } from '../streams.ts'
import { lookAtTalk } from '../talk-stream.ts'
import { chatToken } from './cookie.ts'
import { lastSeen, openEvents, sessionHolds } from './event-reply.ts'

/** The talk as server-sent events. */
export const eventRoutes: FastifyPluginAsyncZod = async (app) => {
  const streams = createStreams(TALKS)
  // Before the server stops taking requests: an open stream would keep it from ending.
  app.addHook('preClose', () => streams.close())

  app.get(
    API.chatEvents,
    {
      schema: {
        tags: ['chat'],
        summary: 'Messages as they come (text/event-stream), resumed by Last-Event-ID',
        querystring: eventsQuery,
      },
    },
    async (request, reply) => {
      const { ctx } = request
      const conversationId = await currentConversation(ctx, chatToken(request))
      openEvents(reply)
      streamEvents(reply.raw, streams, {
        ctx,
        key: conversationId,
        look: lookAtTalk(ctx, conversationId, lastSeen(request, request.query.after)),
        mayRead: () => stillMine(request, conversationId),
      })
      return reply
    },
  )
}

/** The session may have ended, or the talk of this phone become somebody's, while the stream was open. */
async function stillMine(request: FastifyRequest, conversationId: string): Promise<boolean> {
  if (!(await sessionHolds(request))) return false
  try {
    return (await currentConversation(request.ctx, chatToken(request))) === conversationId
  } catch {
    return false
  }
}
