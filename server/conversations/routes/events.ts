import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import { AppError } from '../../platform/errors.ts'
import { systemCtx } from '../../platform/make-ctx.ts'
import { eventsQuery } from '../contract.ts'
import { streamEvents } from '../event-stream.ts'
import { ownTalkReader, type ReadOwnTalk } from '../read-own-talk.ts'
import { currentConversation } from '../service.ts'
import { createStreams, TALKS } from '../streams.ts'
import { talkKeyOf } from '../talk-key.ts'
import { lookAtTalk } from '../talk-stream.ts'
import { chatToken } from './cookie.ts'
import { lastSeen, openEvents } from './event-reply.ts'

/** The talk as server-sent events. */
export const eventRoutes: FastifyPluginAsyncZod = async (app) => {
  const streams = createStreams(TALKS)
  let read: ReadOwnTalk | null = null
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
      const talk = talkKeyOf(ctx, chatToken(request))
      if (!talk) throw new AppError('NOT_FOUND')
      const conversationId = await currentConversation(ctx, chatToken(request))
      const reader = { conversationId, talk, session: request.session?.id ?? null }
      read ??= ownTalkReader(systemCtx(ctx, 'streams'))
      openEvents(reply)
      streamEvents(reply.raw, streams, {
        ctx,
        key: conversationId,
        look: lookAtTalk(ctx, reader, lastSeen(request, request.query.after), read),
      })
      return reply
    },
  )
}
