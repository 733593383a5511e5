import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { allianceRoutes } from './routes/alliances.ts'
import { deskServiceRoutes } from './routes/desk.ts'
import { serviceFileRoutes } from './routes/files.ts'
import { providerRoutes } from './routes/provider.ts'
import { residentServiceRoutes } from './routes/resident.ts'

/** 助联体: what there is, ordering it, giving it, and how it went. */
export const serviceRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(residentServiceRoutes)
  await app.register(providerRoutes)
  await app.register(allianceRoutes)
  await app.register(deskServiceRoutes)
  await app.register(serviceFileRoutes)
}
