import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/outbox.ts'
import { promoteNext } from '../claim/next.ts'
import { lockWish } from '../file.ts'
import { moveWish } from '../move.ts'

/**
 * A wish that nobody holds while somebody stands in line: those in front held as many as they may, or paused, when it
 * became free. Whoever is the first that may by now has it; nobody: it stays on the board for everybody.
 */
export async function handOn(ctx: Ctx, { wishId }: { wishId: string }): Promise<void> {
  const wish = await lockWish(ctx, wishId)
  if (wish.state !== 'open') return
  const next = await promoteNext(ctx, wish)
  if (next) await moveWish(ctx, wish, { move: 'hand_on', to: 'held', who: 'system', claimId: next.id })
}

/** A volunteer may hold one more: a claim of theirs has ended, or their pause has. Longest in line comes first. */
export async function handOnTo(ctx: Ctx, { subjectId }: { subjectId: string }): Promise<void> {
  const waits = await ctx.db.wishClaim.findMany({
    where: { volunteerId: subjectId, state: 'waiting', wish: { state: 'open' } },
    orderBy: { place: 'asc' },
    select: { wishId: true },
  })
  for (const { wishId } of waits) await handOn(ctx, { wishId })
}

/** The county may allow more at once than before: every line of it is looked at again. */
export async function handOnAll(ctx: Ctx, { regionCode }: { regionCode: string }): Promise<void> {
  const stuck = await ctx.db.wish.findMany({
    where: {
      state: 'open',
      regionCode: { startsWith: regionCode },
      claims: { some: { state: 'waiting' } },
    },
    select: { id: true },
  })
  for (const { id } of stuck) await emit(ctx, 'wish.handOn', { wishId: id })
}
