import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { inTransaction } from '../../../platform/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { record } from '../events.ts'

/** 1 bad, 2 fair, 3 good. */
export type Rating = 1 | 2 | 3

/**
 * What the resident says of a hand-over that has ended in this talk, if they were asked; the last word counts.
 * NOT_FOUND otherwise: nobody rates somebody else's.
 */
export async function rateHandoff(
  ctx: Ctx,
  conversationId: string,
  rated: { id: string; rating?: Rating; words?: string },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.handoff.updateMany({
      where: { id: rated.id, conversationId, state: 'closed', ratingAskedAt: { not: null } },
      data: {
        ...(rated.rating ? { rating: rated.rating, ratedAt: ctx.clock.now() } : {}),
        ...(rated.words ? { ratingWordsEnc: ctx.cipher.encrypt(rated.words) } : {}),
      },
    })
    if (count === 0) throw new AppError('NOT_FOUND')
    await record(ctx, rated.id, { kind: 'rated', key: 'rated' })
    await audit(ctx, { action: 'handoff.rate', subjectKind: 'handoff', subjectId: rated.id })
  })
}
