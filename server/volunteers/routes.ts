import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { branchRoutes } from './routes/branch.ts'
import { certificateRoutes } from './routes/certificates.ts'
import { deskVolunteerRoutes } from './routes/desk.ts'
import { myVolunteerRoutes } from './routes/mine.ts'

/** Who helps: asking, hours, branches, certificates. */
export const volunteerRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(myVolunteerRoutes)
  await app.register(branchRoutes)
  await app.register(certificateRoutes)
  await app.register(deskVolunteerRoutes)
}
