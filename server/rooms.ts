import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { eligibilityRoutes } from './eligibility/routes.ts'
import { identityRoutes } from './identity/routes.ts'
import { notificationRoutes } from './notifications/routes.ts'

/** The routes of every room. A new room adds its line here and its rows to identity/access.ts. */
export const rooms: FastifyPluginAsyncZod[] = [eligibilityRoutes, identityRoutes, notificationRoutes]
