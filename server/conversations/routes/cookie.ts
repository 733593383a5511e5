import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookieOptions } from '../../platform/http/cookies.ts'

/** Finds the anonymous talk of this phone. */
const CHAT_COOKIE = 'zf_chat'
/** A day: long enough to go on after lunch, short enough for a phone that several people use. */
const LIFE_SECONDS = 24 * 60 * 60

/** The token of this phone's talk, if it has one. */
export const chatToken = (request: FastifyRequest): string | undefined => request.cookies[CHAT_COOKIE]

export function setChatCookie(reply: FastifyReply, token: string): void {
  const options = cookieOptions(reply.request.ctx.config.PUBLIC_URL)
  reply.setCookie(CHAT_COOKIE, token, { ...options, maxAge: LIFE_SECONDS })
}

export function clearChatCookie(reply: FastifyReply): void {
  reply.clearCookie(CHAT_COOKIE, cookieOptions(reply.request.ctx.config.PUBLIC_URL))
}
