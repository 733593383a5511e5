import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import { SESSION_COOKIE } from '../../platform/http/cookies.ts'
import { readSession } from '../../platform/sessions.ts'
import { eventsQuery } from '../contract.ts'
import { streamMessages } from '../event-stream.ts'
import { currentConversation } from '../service.ts'
import { openStreams, type Streams } from '../streams.ts'
import { chatToken } from './cookie.ts'

/** The talk as server-sent events. */
export const eventRoutes: FastifyPluginAsyncZod = async (app) => {
  let streams: Streams | null = null
  // Before the server stops taking requests: an open stream would keep it from ending.
  app.addHook('preClose', async () => streams?.close())

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
      const conversationId = await currentConversation(request.ctx, chatToken(request))
      streams ??= openStreams(request.ctx.config)
      open(reply)
      streamMessages(reply.raw, streams, {
        ctx: request.ctx,
        conversationId,
        after: lastSeen(request, request.query.after),
        mayRead: () => stillMine(request, conversationId),
      })
      return reply
    },
  )
}

function open(reply: FastifyReply): void {
  reply.hijack()
  const inherited = reply.getHeaders()
  for (const [name, value] of Object.entries(inherited))
    if (value !== undefined) reply.raw.setHeader(name, value)
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    // The connection ends with the stream: kept alive, it would hold up a server that stops for over a minute.
    connection: 'close',
  })
}

function lastSeen(request: FastifyRequest, after: number | undefined): number {
  const header = Number(request.headers['last-event-id'])
  return Number.isInteger(header) && header > 0 ? header : (after ?? 0)
}

/** The session may have ended, or the talk of this phone become somebody's, while the stream was open. */
async function stillMine(request: FastifyRequest, conversationId: string): Promise<boolean> {
  const token = request.cookies[SESSION_COOKIE]
  const found = request.session && token ? await readSession(request.ctx, token) : null
  if (request.session && !found) return false
  try {
    return (await currentConversation(request.ctx, chatToken(request))) === conversationId
  } catch {
    return false
  }
}
