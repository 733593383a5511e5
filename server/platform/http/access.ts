import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import type { Actor, StaffRole } from '../context.ts'
import { AppError } from '../errors.ts'

/**
 * Who may call an address. `demo`: everybody, in demo mode only. `ops`: machines of the operator, which the
 * proxy lets through (see METRICS_TOKEN).
 */
export type AccessRule =
  | 'public'
  | 'resident'
  | 'signed-in'
  | 'demo'
  | 'ops'
  | { staff: readonly StaffRole[] }

/** The rule of a route by method and address as registered; `undefined` when the table has no row. */
export type AccessOf = (method: string, address: string) => AccessRule | undefined

/** Checks every route against the table: at start that it is listed, at each request that the actor may. */
export const accessGuard = plugin(async (app: FastifyInstance, { accessOf }: { accessOf: AccessOf }) => {
  const unlisted: string[] = []
  app.addHook('onRoute', (route) => {
    const methods = [route.method].flat().filter((method) => method !== 'OPTIONS')
    const missing = methods.filter((method) => accessOf(method, route.url) === undefined)
    unlisted.push(...missing.map((method) => `${method} ${route.url}`))
  })
  app.addHook('onReady', async () => assertEveryRouteListed(unlisted))
  app.addHook('onRequest', async (request) => {
    if (request.is404) return
    const rule = accessOf(request.method, request.routeOptions.url ?? '')
    requireAccess(rule, request.ctx.actor, request.ctx.config.DEMO_MODE)
  })
})

/** The application does not start with an address that nobody has thought about. */
export function assertEveryRouteListed(unlisted: readonly string[]): void {
  if (unlisted.length) throw new Error(`routes without an access rule: ${unlisted.join(', ')}`)
}

/** Refuses an actor that the rule does not let in: SIGN_IN_FIRST, FORBIDDEN, or NOT_FOUND outside demo mode. */
export function requireAccess(rule: AccessRule | undefined, actor: Actor, demoMode: boolean): void {
  if (rule === undefined) throw new AppError('FORBIDDEN')
  if (rule === 'public' || rule === 'ops') return
  if (rule === 'demo') {
    if (!demoMode) throw new AppError('NOT_FOUND')
    return
  }
  if (actor.kind === 'anonymous') throw new AppError('SIGN_IN_FIRST')
  if (rule === 'signed-in') return
  const allowed =
    rule === 'resident'
      ? actor.kind === 'resident'
      : actor.kind === 'staff' && rule.staff.includes(actor.role)
  if (!allowed) throw new AppError('FORBIDDEN')
}
