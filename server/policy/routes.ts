import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { candidateRoutes } from './routes/candidates.ts'
import { changeRoutes } from './routes/changes.ts'
import { sheetRoutes } from './routes/sheet.ts'

export const policyRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(sheetRoutes)
  await app.register(changeRoutes)
  await app.register(candidateRoutes)
}
