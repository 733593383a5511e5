import Fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import type { Runtime } from '../runtime.ts'
import { errorMapping } from './errors.ts'
import { health } from './health.ts'
import { metricsRoute } from './metrics-route.ts'

/** Health and measures of a process that has no pages: worker and bot. */
export async function startOpsServer(runtime: Runtime, port: number, measure: () => Promise<void>) {
  const app = Fastify({
    loggerInstance: runtime.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
  })
  await app.register(errorMapping)
  await app.register(health, { runtime, migrations: [], page: null })
  await app.register(metricsRoute, { runtime, beforeScrape: measure })
  await app.listen({ host: runtime.config.HOST, port })
  return app
}
