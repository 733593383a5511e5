import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { chatRoutes } from './routes/chat.ts'
import { deskRoutes } from './routes/desk.ts'
import { deskEventRoutes } from './routes/desk-events.ts'
import { deskLineRoutes } from './routes/desk-line.ts'
import { deskStaffRoutes } from './routes/desk-staff.ts'
import { deskWorkRoutes } from './routes/desk-work.ts'
import { eventRoutes } from './routes/events.ts'

/** The chat of residents and the hand-overs of the desk. */
export const conversationRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(chatRoutes)
  await app.register(eventRoutes)
  await app.register(deskRoutes)
  await app.register(deskLineRoutes)
  await app.register(deskWorkRoutes)
  await app.register(deskStaffRoutes)
  await app.register(deskEventRoutes)
}
