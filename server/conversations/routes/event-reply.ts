import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_COOKIE } from '../../platform/http/cookies.ts'
import { readSession } from '../../platform/sessions.ts'

/** Turns the answer into a stream of events. */
export function openEvents(reply: FastifyReply): void {
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

/** The number after which to begin: the browser's own when it comes back. */
export function lastSeen(request: FastifyRequest, after: number | undefined): number {
  const header = Number(request.headers['last-event-id'])
  return Number.isInteger(header) && header > 0 ? header : (after ?? 0)
}

/** Whether the session with which the stream was opened still holds; true where it was opened without one. */
export async function sessionHolds(request: FastifyRequest): Promise<boolean> {
  if (!request.session) return true
  const token = request.cookies[SESSION_COOKIE]
  return token !== undefined && (await readSession(request.ctx, token)) !== null
}
