import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { consentRoutes } from './routes/consents.ts'
import { deskRoutes } from './routes/desk.ts'
import { residentRoutes } from './routes/resident.ts'

export const applicationRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(residentRoutes)
  await app.register(consentRoutes)
  await app.register(deskRoutes)
}
