import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { meRoutes } from './routes/me.ts'
import { signInRoutes } from './routes/sign-in.ts'

/** Signing in and out, who I am, where I am signed in, who read my file. */
export const identityRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(signInRoutes)
  await app.register(meRoutes)
}
