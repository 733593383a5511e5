import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { API } from '../../paths.ts'
import { AppError } from '../../platform/errors.ts'
import { clearSessionCookie, setSessionCookie } from '../../platform/http/cookies.ts'
import { revokeSession } from '../../platform/sessions.ts'
import {
  signedInAnswer,
  signInStartAnswer,
  signInStartBody,
  signInVerifyBody,
  staffSignInBody,
} from '../contract.ts'
import { signInStaff, signOut, startSignIn, verifySignIn } from '../service.ts'

const tags = ['sign-in']

export const signInRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    API.signInStart,
    {
      schema: {
        tags,
        summary: 'Ask for a code by SMS; the answer is the same for everybody',
        body: signInStartBody,
        response: { 200: signInStartAnswer },
      },
    },
    (request) => startSignIn(request.ctx, request.body, { ip: request.ip }),
  )
  app.post(
    API.signInVerify,
    {
      schema: {
        tags,
        summary: 'Sign in with the code',
        body: signInVerifyBody,
        response: { 200: signedInAnswer },
      },
      config: { replay: false },
    },
    async (request, reply) => open(reply, await verifySignIn(request.ctx, request.body)),
  )
  app.post(
    API.staffSignIn,
    {
      schema: {
        tags,
        summary: 'Staff: password and one-time code',
        body: staffSignInBody,
        response: { 200: signedInAnswer },
      },
      config: { rateLimit: { max: 60, timeWindow: '1 minute' }, replay: false },
    },
    async (request, reply) => open(reply, await signInStaff(request.ctx, request.body)),
  )
  app.post(
    API.signOut,
    { schema: { tags, summary: 'Sign out', response: { 200: z.object({ ok: z.literal(true) }) } } },
    async (request, reply) => {
      if (request.session) await signOut(request.ctx, request.session.id)
      clearSessionCookie(reply)
      return { ok: true as const }
    },
  )
}

type Opened = Awaited<ReturnType<typeof verifySignIn> | ReturnType<typeof signInStaff>>

/** Gives the browser its new session and ends the one it had. */
async function open(reply: FastifyReply, outcome: Opened) {
  if (!outcome.ok) throw new AppError(outcome.code)
  const { ctx, session } = reply.request
  if (session) await revokeSession(ctx, session.id)
  setSessionCookie(reply, outcome.token, outcome.ttlMs)
  const realNameState = 'realNameState' in outcome ? outcome.realNameState : null
  return { csrfToken: outcome.csrfToken, realNameState }
}
