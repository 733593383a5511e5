import type { Ctx } from '../../platform/context.ts'
import { cancelTasks } from '../../platform/outbox.ts'
import type { WishRow } from '../file.ts'
import { levelsFor } from '../rules.ts'

/** A desk has looked: nothing is due any more, and whatever comes next begins with the nearest one. */
export async function offDesk(ctx: Ctx, { id, regionCode }: WishRow): Promise<void> {
  await cancelTasks(ctx, id, 'wish.review.late')
  await cancelTasks(ctx, id, 'wish.review.remind')
  await ctx.db.wish.update({
    where: { id },
    data: { reviewDueAt: null, reviewLevel: levelsFor(regionCode)[0] ?? 'county' },
  })
}
