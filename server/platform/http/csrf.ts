import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { sameSecret } from '../cipher.ts'
import { AppError } from '../errors.ts'
import { CSRF_COOKIE, cookieOptions } from './cookies.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False for addresses that other systems call with a signature of their own. */
    csrf?: boolean
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The token that the page sends back in `x-csrf-token`: the session's, or for a visitor without a session the
 * one in a cookie that this call sets.
 */
export function csrfToken(request: FastifyRequest, reply: FastifyReply): string {
  if (request.session) return request.session.csrfToken
  const present = request.cookies[CSRF_COOKIE]
  if (present) return present
  const token = randomBytes(24).toString('base64url')
  reply.setCookie(CSRF_COOKIE, token, cookieOptions(request.ctx.config.PUBLIC_URL))
  return token
}

/** Refuses a write that does not come from a page of ours. */
export const csrfGuard = plugin(async (app: FastifyInstance) => {
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method) || request.is404 || request.routeOptions.config.csrf === false) return
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new AppError('CSRF')
    const expected = request.session?.csrfToken ?? request.cookies[CSRF_COOKIE]
    const sent = request.headers['x-csrf-token']
    if (!expected || typeof sent !== 'string' || !sameSecret(expected, sent)) throw new AppError('CSRF')
  })
})

/** For pages that cannot send our header (the queue page): the browser itself says that the page is ours. */
export async function requireSameOrigin(request: FastifyRequest): Promise<void> {
  if (SAFE.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  const ours = site ? site === 'same-origin' : sameHost(request.headers.origin, request.headers.host)
  if (!ours) throw new AppError('CSRF')
}

function sameHost(origin: string | undefined, host: string | undefined): boolean {
  return !!origin && !!host && URL.canParse(origin) && new URL(origin).host === host
}
