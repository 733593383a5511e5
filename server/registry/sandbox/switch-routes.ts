import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { SandboxState } from './state.ts'
import { switchesSchema } from './switches.ts'

/** Health and the levers of the sandbox. Not part of the published contract, not signed, holds no ID numbers. */
export const switchRoutes =
  (state: SandboxState): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/healthz', async () => ({ ok: true, households: state.people.households.length }))

    app.get('/sandbox/switches', async () => state.switches)

    app.post('/sandbox/switches', { schema: { body: switchesSchema } }, async ({ body }) => {
      const { mode, delayMs, checkDelayMs = state.switches.checkDelayMs } = body
      state.switches = { mode, delayMs, checkDelayMs }
      return state.switches
    })

    app.get('/sandbox/coverage', async () => {
      const counts: Record<string, number> = {}
      for (const { scenario } of state.people.households) counts[scenario] = (counts[scenario] ?? 0) + 1
      return { households: state.people.households.length, scenarios: counts }
    })
  }
