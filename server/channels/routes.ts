import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { accountRoutes } from './routes/accounts.ts'
import { groupRoutes } from './routes/groups.ts'
import { webhookRoutes } from './routes/webhook.ts'

/** Other chat systems, the accounts that residents bind there, and the groups of branches. */
export const channelRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(accountRoutes)
  await app.register(groupRoutes)
  await app.register(webhookRoutes)
}
