import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { benefitsRoutes } from './benefits/routes.ts'
import { conversationRoutes } from './conversations/routes.ts'
import { eligibilityRoutes } from './eligibility/routes.ts'
import { identityRoutes } from './identity/routes.ts'
import { notificationRoutes } from './notifications/routes.ts'

/** The routes of every room. A new room adds its line here and its rows to identity/access.ts. */
export const rooms: FastifyPluginAsyncZod[] = [
  benefitsRoutes,
  conversationRoutes,
  eligibilityRoutes,
  identityRoutes,
  notificationRoutes,
]
