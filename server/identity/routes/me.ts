import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import { AppError } from '../../platform/errors.ts'
import { csrfToken } from '../../platform/http/csrf.ts'
import {
  meAnswer,
  readsAnswer,
  revokeSessionsAnswer,
  revokeSessionsBody,
  sessionsAnswer,
} from '../contract.ts'
import { readMe, readReads, readSessions, revokeSessions } from '../service.ts'

const tags = ['me']

export const meRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.me,
    { schema: { tags, summary: 'Who I am, and the token for writes', response: { 200: meAnswer } } },
    (request, reply) => readMe(request.ctx, csrfToken(request, reply)),
  )
  app.get(
    API.myReads,
    { schema: { tags, summary: 'Who looked at my file', response: { 200: readsAnswer } } },
    (request) => readReads(request.ctx),
  )
  app.get(
    API.mySessions,
    { schema: { tags, summary: 'Where I am signed in', response: { 200: sessionsAnswer } } },
    (request) => readSessions(request.ctx, sessionOf(request)),
  )
  app.post(
    API.mySessions,
    {
      schema: {
        tags,
        summary: 'End one session, or every one but this',
        body: revokeSessionsBody,
        response: { 200: revokeSessionsAnswer },
      },
    },
    async (request) => ({
      revoked: await revokeSessions(request.ctx, sessionOf(request), request.body.id),
    }),
  )
}

function sessionOf(request: FastifyRequest): string {
  if (!request.session) throw new AppError('SIGN_IN_FIRST')
  return request.session.id
}
