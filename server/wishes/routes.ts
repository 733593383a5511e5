import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { claimRoutes } from './routes/claim.ts'
import { deskWishRoutes } from './routes/desk.ts'
import { wishPictureRoutes } from './routes/picture.ts'
import { residentWishRoutes } from './routes/resident.ts'
import { volunteerWishRoutes } from './routes/volunteer.ts'

/** 微心愿: made by residents, looked at by the desk, met by volunteers. */
export const wishRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(residentWishRoutes)
  await app.register(wishPictureRoutes)
  await app.register(volunteerWishRoutes)
  await app.register(claimRoutes)
  await app.register(deskWishRoutes)
}
