import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { endLine } from '../claim/next.ts'
import { lockWish } from '../file.ts'
import { moveWish } from '../move.ts'
import { dropPictures } from '../pictures/keep.ts'
import { mayMove } from '../rules.ts'
import { tellDesk, tellOwner } from '../tell.ts'

/** Its day is past and nobody is on it: off the board. Whose wish it is and the desk are told; it may be renewed. */
export async function expireWish(
  ctx: Ctx,
  { subjectId, day }: { subjectId: string; day: string },
): Promise<void> {
  const wish = await lockWish(ctx, subjectId)
  // Renewed for another day, or somebody is on it, or it is over.
  if (!wish.byDate || fromDateColumn(wish.byDate) !== day) return
  if (!mayMove('expire', wish.state, 'expired', 'system')) return
  const expired = await moveWish(ctx, wish, { move: 'expire', to: 'expired', who: 'system' })
  await endLine(ctx, expired)
  await tellOwner(ctx, expired, 'expired', day)
  await tellDesk(ctx, expired, 'expired', day)
}

/** Met long enough ago, and nothing has moved since: what was reopened and met again has its own day. */
export async function closeWish(
  ctx: Ctx,
  { subjectId, version }: { subjectId: string; version: number },
): Promise<void> {
  const wish = await lockWish(ctx, subjectId)
  if (wish.state !== 'met' || wish.version !== version) return
  const closedAt = ctx.clock.now()
  await moveWish(ctx, wish, { move: 'close', to: 'closed', who: 'system' }, { closedAt })
  await dropPictures(ctx, wish.id)
}
