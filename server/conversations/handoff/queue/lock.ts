import type { Handoff } from '../../../generated/prisma/client.ts'
import type { Ctx } from '../../../platform/context.ts'
import { AppError } from '../../../platform/errors.ts'
import { lockConversation } from '../../append-messages.ts'

/** Signing in moves a hand-over into the talk of the person, at most once; the rest is room for bad luck. */
const MOST_MOVES = 3

/**
 * The hand-over as it stands now, with its conversation locked until the transaction ends: whoever takes, gives
 * back or speaks does it one after the other. NOT_FOUND when there is none.
 */
export async function lockHandoff(ctx: Ctx, id: string): Promise<Handoff> {
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const before = await ctx.db.handoff.findUnique({ where: { id }, select: { conversationId: true } })
    if (!before) break
    await lockConversation(ctx, before.conversationId)
    const now = await ctx.db.handoff.findUnique({ where: { id } })
    if (now?.conversationId === before.conversationId) return now
  }
  throw new AppError('NOT_FOUND')
}
