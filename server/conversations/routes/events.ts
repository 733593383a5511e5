import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import type { Ctx } from '../../platform/context.ts'
import { gather } from '../../platform/gather.ts'
import { systemCtx } from '../../platform/make-ctx.ts'
import { type OpenSession, readSessions } from '../../platform/sessions.ts'
import { eventsQuery } from '../contract.ts'
import { streamEvents } from '../event-stream.ts'
import { messagesForMany } from '../read-messages.ts'
import { currentConversation } from '../service.ts'
import { createStreams, TALKS } from '../streams.ts'
import { lookAtTalk } from '../talk-stream.ts'
import { chatToken } from './cookie.ts'
import { lastSeen, openEvents, sessionHolds } from './event-reply.ts'

/** The talk as server-sent events. */
export const eventRoutes: FastifyPluginAsyncZod = async (app) => {
  const streams = createStreams(TALKS)
  let readers: Readers | null = null
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
      readers ??= openReaders(ctx)
      const { messages, session } = readers
      openEvents(reply)
      streamEvents(reply.raw, streams, {
        ctx,
        key: conversationId,
        look: lookAtTalk(ctx, conversationId, lastSeen(request, request.query.after), messages),
        mayRead: () => stillMine(request, conversationId, session),
      })
      return reply
    },
  )
}

/** What the open streams of a process read by: a thousand that are woken at once do not each ask for themselves. */
type Readers = {
  messages: ReturnType<typeof messagesForMany>
  session: (token: string) => Promise<OpenSession | null>
}

function openReaders(request: Ctx): Readers {
  const ctx = systemCtx(request, 'streams')
  return {
    messages: messagesForMany(ctx),
    session: gather((tokens: readonly string[]) => readSessions(ctx, tokens)),
  }
}

/** The session may have ended, or the talk of this phone become somebody's, while the stream was open. */
async function stillMine(
  request: FastifyRequest,
  conversationId: string,
  session: Readers['session'],
): Promise<boolean> {
  if (!(await sessionHolds(request, session))) return false
  try {
    return (await currentConversation(request.ctx, chatToken(request))) === conversationId
  } catch {
    return false
  }
}
