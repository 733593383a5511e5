import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import type { Metrics } from '../metrics.ts'

/** One line and one measure a request, by route as registered: no address, query, header or body. */
export const requestLog = plugin(async (app: FastifyInstance, { metrics }: { metrics: Metrics }) => {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const ms = reply.elapsedTime
    const labels = { method: request.method, route, status: String(reply.statusCode) }
    metrics.http.observe(labels, ms / 1000)
    const actor = request.ctx?.actor.kind
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(ms), actor },
      'request',
    )
  })
})
