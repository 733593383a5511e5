import type { FastifyReply } from 'fastify'

/** Holds the session token; readable by nobody but the server. */
export const SESSION_COOKIE = 'zf_session'
/** Holds the anti-forgery token of a visitor without a session. */
export const CSRF_COOKIE = 'zf_csrf'

/** Attributes of every cookie of ours. `Secure` when people reach us over https. */
export function cookieOptions(publicUrl: string) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
  } as const
}

/** Gives the browser its session. Call it after `createSession`, with the same life time in milliseconds. */
export function setSessionCookie(reply: FastifyReply, token: string, ttlMs: number): void {
  const { PUBLIC_URL } = reply.request.ctx.config
  reply.setCookie(SESSION_COOKIE, token, { ...cookieOptions(PUBLIC_URL), maxAge: Math.floor(ttlMs / 1000) })
}

/** Takes the session cookie away. Call it after `revokeSession`. */
export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, cookieOptions(reply.request.ctx.config.PUBLIC_URL))
}
