import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { accountRoutes } from './routes/accounts.ts'
import { webhookRoutes } from './routes/webhook.ts'

/** Other chat systems, and the accounts that residents bind there. */
export const channelRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(accountRoutes)
  await app.register(webhookRoutes)
}
