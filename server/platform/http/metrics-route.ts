import type { FastifyInstance } from 'fastify'
import { sameSecret } from '../cipher.ts'
import { AppError } from '../errors.ts'
import type { Runtime } from '../runtime.ts'

type Options = { runtime: Runtime; beforeScrape?: () => Promise<void> }

/** `/metrics` in Prometheus' format, behind METRICS_TOKEN where one is set. */
export async function metricsRoute(app: FastifyInstance, { runtime, beforeScrape }: Options): Promise<void> {
  const { registry } = runtime.metrics
  app.get('/metrics', async (request, reply) => {
    const token = runtime.config.METRICS_TOKEN
    const sent = request.headers.authorization ?? ''
    if (token && !sameSecret(sent, `Bearer ${token}`)) throw new AppError('SIGN_IN_FIRST')
    await beforeScrape?.()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
