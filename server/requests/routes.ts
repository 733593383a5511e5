import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { deskRequestRoutes } from './routes/desk.ts'
import { residentRequestRoutes } from './routes/resident.ts'

/** What residents ask a person for, and the desk that answers. */
export const requestRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(residentRequestRoutes)
  await app.register(deskRequestRoutes)
}
