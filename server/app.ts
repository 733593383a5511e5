import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { accessOf } from './identity/access.ts'
import { accessGuard } from './platform/http/access.ts'
import { closing } from './platform/http/closing.ts'
import { requestContext } from './platform/http/context.ts'
import { csrfGuard } from './platform/http/csrf.ts'
import { errorMapping } from './platform/http/errors.ts'
import { health } from './platform/http/health.ts'
import { idempotency } from './platform/http/idempotency.ts'
import { metricsRoute } from './platform/http/metrics-route.ts'
import { noNul } from './platform/http/no-nul.ts'
import { openApi } from './platform/http/openapi.ts'
import { inlineHashes, page } from './platform/http/page.ts'
import { queueBoard } from './platform/http/queue-board.ts'
import { rateLimits } from './platform/http/rate-limits.ts'
import { requestLog } from './platform/http/request-log.ts'
import { securityHeaders } from './platform/http/security-headers.ts'
import { measureQueues } from './platform/measure-queues.ts'
import { projectRoot } from './platform/project-root.ts'
import { openQueues } from './platform/queues.ts'
import type { Runtime } from './platform/runtime.ts'
import { roomRoutes } from './rooms.ts'

type AppOptions = {
  /** Folder of the built H5; null when another process serves it. */
  page?: string | null
}

/** The whole application, ready to listen. Tests run this one too, with other ports behind it. */
export async function buildApp(runtime: Runtime, options: AppOptions = {}): Promise<FastifyInstance> {
  const { config } = runtime
  const dir = options.page === undefined ? join(projectRoot, 'dist', 'h5') : options.page
  const app = Fastify({
    loggerInstance: runtime.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // One proxy: what stands left of its own entry in X-Forwarded-For was said by the client.
    trustProxy: config.TRUST_PROXY ? (_address, hop) => hop === 0 : false,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)

  const https = config.PUBLIC_URL.startsWith('https:')
  const inline = dir ? inlineHashes(dir) : { scripts: [], styles: [] }
  await app.register(closing)
  await app.register(errorMapping)
  await app.register(requestLog, { metrics: runtime.metrics })
  await app.register(securityHeaders, { https, inline })
  await app.register(cookie)
  await app.register(requestContext, { deps: runtime })
  await app.register(accessGuard, { accessOf })
  await app.register(csrfGuard)
  await app.register(rateLimits, { redis: runtime.redis })
  await app.register(noNul)
  await app.register(idempotency)
  await app.register(openApi)

  const migrations = readdirSync(join(projectRoot, 'prisma', 'migrations')).filter((name) =>
    /^\d+_/.test(name),
  )
  await app.register(health, { runtime, migrations, page: dir && join(dir, 'index.html') })
  const queues = openQueues(runtime.redis)
  await app.register(metricsRoute, { runtime, beforeScrape: () => measureQueues(runtime, queues) })
  await app.register(queueBoard, { queues })
  for (const room of roomRoutes(config)) await app.register(room)
  await app.register(page, { dir })
  return app
}
