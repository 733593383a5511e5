import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { deskPairingRoutes } from './routes/desk.ts'
import { householdPairingRoutes } from './routes/household.ts'
import { pairingOverviewRoutes } from './routes/overview.ts'
import { volunteerPairingRoutes } from './routes/volunteer.ts'

/** 结对帮扶: a volunteer and a family. */
export const pairingRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(volunteerPairingRoutes)
  await app.register(householdPairingRoutes)
  await app.register(deskPairingRoutes)
  await app.register(pairingOverviewRoutes)
}
