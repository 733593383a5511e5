import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { AppError } from '../errors.ts'
import { type KeptAnswer, type KeyUse, keepAnswer, releaseKey, takeKey } from '../idempotency-keys.ts'
import { CSRF_COOKIE } from './cookies.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False where the answer opens a session or a talk: its token must not be kept, so it is not repeated. */
    replay?: boolean
  }
}

const HEADER = 'idempotency-key'
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
/** What a repeated answer carries besides status and body. Never a cookie: its token is kept nowhere. */
const KEPT_HEADERS = ['content-type', 'location'] as const

const uses = new WeakMap<FastifyRequest, KeyUse>()

/** A write sent twice with the same key is done once; the second gets the first answer. */
export const idempotency = plugin(async (app: FastifyInstance) => {
  app.addHook('preHandler', async (request, reply) => {
    const use = keyUse(request)
    if (!use) return
    const kept = await takeKey(request.ctx, use)
    if (kept) return replay(reply, kept)
    uses.set(request, use)
    request.ctx = { ...request.ctx, requestKey: use }
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const use = uses.get(request)
    if (!use) return payload
    uses.delete(request)
    // A refusal that has left something behind (a counted wrong code) is an answer like any other.
    if (reply.statusCode >= 400 && !use.marked) await releaseKey(request.ctx, use)
    else if (reply.statusCode < 500) await keepAnswer(request.ctx, use, answerOf(reply, payload))
    return payload
  })
})

/** Null when the write carries no key, or comes from nobody whom we could tell from others. */
function keyUse(request: FastifyRequest): KeyUse | null {
  const key = request.headers[HEADER]
  if (!WRITES.has(request.method) || key === undefined) return null
  if (request.routeOptions.config.replay === false) return null
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) throw new AppError('BAD_INPUT', HEADER)
  const { cipher, actor } = request.ctx
  const visitor = request.cookies[CSRF_COOKIE]
  const who =
    actor.kind === 'resident'
      ? `resident ${actor.personId}`
      : actor.kind === 'staff'
        ? `staff ${actor.staffId}`
        : visitor && `visitor ${cipher.hash('visitor', visitor)}`
  if (!who) return null
  const requestHash = cipher.hash('request', `${request.url}\n${JSON.stringify(request.body ?? null)}`)
  const scope = `${who} ${request.method} ${request.routeOptions.url}`
  return { scope, key, requestHash, marked: false }
}

function answerOf(reply: FastifyReply, payload: unknown): KeptAnswer {
  const headers = KEPT_HEADERS.flatMap((name) => {
    const value = reply.getHeader(name)
    return value === undefined ? [] : [[name, value as string | string[]] as const]
  })
  return { status: reply.statusCode, headers, body: typeof payload === 'string' ? payload : '' }
}

function replay(reply: FastifyReply, kept: KeptAnswer): FastifyReply {
  for (const [name, value] of kept.headers) reply.header(name, value)
  return reply
    .code(kept.status)
    .header('idempotency-replayed', 'true')
    .serializer((body: string) => body)
    .send(kept.body)
}
