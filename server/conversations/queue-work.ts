import { randomUUID } from 'node:crypto'
import type { Ctx } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'

/** Topic of work that talks to an outside system and therefore cannot be done in the bot's turn. */
export const WORK = 'chat.work'

/** Has the registry asked for an application's data; the bot goes on when it has answered. */
export async function queuePrefill(
  ctx: Ctx,
  work: { conversationId: string; applicationId: string },
): Promise<void> {
  await emit(ctx, WORK, { ...work, lang: ctx.lang, key: `work:${randomUUID()}` })
}
