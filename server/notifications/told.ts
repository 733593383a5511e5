import type { Ctx } from '../platform/context.ts'
import type { MessageTopic } from './contract.ts'

/** Whom a notification is for and what it is about; never its words. */
export type Told = { personId: string | null; staffId: string | null; topic: MessageTopic; read: boolean }

/** For a room that follows up on one. Throws when there is none. */
export async function readTold(ctx: Ctx, id: string): Promise<Told> {
  const row = await ctx.db.notification.findUniqueOrThrow({
    where: { id },
    select: { personId: true, staffId: true, topic: true, readAt: true },
  })
  const { personId, staffId, topic, readAt } = row
  return { personId, staffId, topic: topic as MessageTopic, read: readAt !== null }
}
