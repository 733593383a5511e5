import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Channel, InboundCall } from '../../../bot/channels/channel.ts'
import { API } from '../../paths.ts'
import { systemClock } from '../../platform/clock.ts'
import { AppError } from '../../platform/errors.ts'
import { answerAtOnce, receiveEvents } from '../service.ts'

const MOST_BYTES = 256 * 1024
/** A platform calls from few addresses, on behalf of everybody: far above what a county says in a minute. */
const RATE = { max: 6000, timeWindow: '1 minute', allowList: [] }

/**
 * Where other chat systems call us. The body stays as it came, byte by byte, for that is what is signed; a scope of its own,
 * so that every other route keeps its JSON.
 */
export async function webhookRoutes(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) => {
    done(null, body)
  })
  app.route({
    method: ['GET', 'POST'],
    url: API.webhook,
    schema: { tags: ['webhooks'], summary: 'Events of another chat system, signed' },
    config: { csrf: false, replay: false, rateLimit: RATE },
    handler: answer,
  })
}

/** What is new is written down before it is answered for; the bot's turn comes after. */
async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { ctx } = request
  const { channel: name } = request.params as { channel: string }
  const channel = ctx.ports.channels.get(name)
  // Who calls a channel that is not there learns no more than who signs wrong.
  const inbound = channel?.receive?.(callOf(request))
  if (!channel || !inbound) throw new AppError('BAD_SIGNATURE')
  if (!inbound.ok) throw new AppError(inbound.code)
  const received = await receiveEvents(ctx, channel, inbound.events, inbound.atOnce?.waitMs)
  noteOld(request, channel, received.old)
  const said = inbound.atOnce && received.taken > 0 ? await answerAtOnce(ctx, channel, inbound.atOnce) : null
  const answer = said ?? inbound.answer
  return answer ? reply.type(answer.type).send(answer.body) : { ...received, ignored: inbound.ignored }
}

function noteOld(request: FastifyRequest, { name }: Channel, old: number): void {
  if (old > 0) request.ctx.log.warn({ channel: name, old }, 'events too old to be answered')
}

function callOf(request: FastifyRequest): InboundCall {
  const { method, query, headers, body } = request
  return {
    method: method === 'GET' ? 'GET' : 'POST',
    query: single(query as Record<string, unknown>),
    headers: single(headers),
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    now: systemClock.now(),
  }
}

/** What is given twice is given not at all: which of both was meant, the signature may not tell. */
function single(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
