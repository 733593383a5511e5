import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

/** The routes of every room. A new room adds its line here and its rows to identity/access.ts. */
export const rooms: FastifyPluginAsyncZod[] = []
