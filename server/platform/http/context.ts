import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import type { Actor, Ctx, Deps } from '../context.ts'
import { gather } from '../gather.ts'
import { langOf } from '../i18n.ts'
import { makeCtx } from '../make-ctx.ts'
import { readSessions, type Session, touchSession } from '../sessions.ts'
import { SESSION_COOKIE } from './cookies.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What every use case gets: who acts, in which language, on which database. */
    ctx: Ctx
    /** The session of the cookie, or null for somebody who has not signed in. */
    session: Session | null
  }
}

const anonymous: Actor = { kind: 'anonymous' }

/** Routes that know who is asking; files of the page do not, and cost no look-up. */
const knowsActor = (route = '') => route.startsWith('/api/') || route.startsWith('/admin/')

/** Gives every request its context. */
export const requestContext = plugin(async (app: FastifyInstance, { deps }: { deps: Deps }) => {
  const readSession = gather((tokens: readonly string[]) => readSessions(deps, tokens))
  app.decorateRequest('session', null)
  app.decorateRequest('ctx')
  app.addHook('onRequest', async (request) => {
    const lang = langOf(request.headers['accept-language'])
    const here = { ...deps, log: request.log as Deps['log'] }
    const token = request.cookies[SESSION_COOKIE]
    const found = token && knowsActor(request.routeOptions.url) ? await readSession(token) : null
    request.session = found?.session ?? null
    request.ctx = makeCtx(here, found?.actor ?? anonymous, lang)
    if (found) await touchSession(deps, found.session)
  })
})
