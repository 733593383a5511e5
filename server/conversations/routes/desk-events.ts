import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import { AppError } from '../../platform/errors.ts'
import { deskEventsQuery, handoffParams as params } from '../contract.ts'
import { streamEvents, whileAllowed } from '../event-stream.ts'
import { lookAtDeskTalk, lookAtList, openTalkOf } from '../service.ts'
import { createStreams, DESKS, deskKey, TALKS } from '../streams.ts'
import { lastSeen, openEvents, sessionHolds } from './event-reply.ts'

const tags = ['desk']

/** The list and the open talk as server-sent events, so that a desk need not ask again and again. */
export const deskEventRoutes: FastifyPluginAsyncZod = async (app) => {
  const lists = createStreams(DESKS)
  const talks = createStreams(TALKS)
  app.addHook('preClose', async () => {
    await Promise.all([lists.close(), talks.close()])
  })

  app.get(
    API.deskHandoffsEvents,
    { schema: { tags, summary: 'The list, whenever it changes (text/event-stream)' } },
    async (request, reply) => {
      const { ctx } = request
      if (ctx.actor.kind !== 'staff') throw new AppError('SIGN_IN_FIRST')
      const { regionCode, staffId } = ctx.actor
      const seen = request.headers['last-event-id']
      openEvents(reply)
      streamEvents(reply.raw, lists, {
        ctx,
        key: `${regionCode} ${staffId}`,
        look: whileAllowed(
          () => sessionHolds(request),
          lookAtList(ctx, typeof seen === 'string' ? seen : null),
        ),
      })
      return reply
    },
  )

  app.get(
    API.deskHandoffEvents,
    {
      schema: {
        tags,
        summary: 'What is said in a talk, as it is said (text/event-stream)',
        params,
        querystring: deskEventsQuery,
      },
    },
    async (request, reply) => {
      const { ctx } = request
      const { id } = request.params
      const conversationId = await openTalkOf(ctx, id)
      if (!conversationId) throw new AppError('NOT_FOUND')
      const after = lastSeen(request, request.query.after)
      const look = await lookAtDeskTalk(ctx, { id, conversationId }, after)
      openEvents(reply)
      streamEvents(reply.raw, talks, {
        ctx,
        key: deskKey(conversationId),
        look: whileAllowed(
          async () =>
            (await sessionHolds(request)) && (await openTalkOf(ctx, id).catch(() => null)) === conversationId,
          look,
        ),
      })
      return reply
    },
  )
}
