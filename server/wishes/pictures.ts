import type { Ctx } from '../platform/context.ts'
import { deskStaff, requireSeen } from './desk/find.ts'
import { wishRow } from './file.ts'

/** Who may see a picture of what was brought: whose wish it was, who met it, and the caseworkers of the place. */
export async function seesWishPicture(ctx: Ctx, fileId: string): Promise<boolean> {
  const picture = await ctx.db.wishPicture.findFirst({ where: { fileId }, include: { wish: true } })
  if (!picture) return false
  const { actor } = ctx
  if (actor.kind === 'staff') return seen(ctx, wishRow(picture.wish))
  if (actor.kind !== 'resident') return false
  if (picture.wish.personId === actor.personId) return true
  const { wishId } = picture
  const mine = { wishId, state: 'done', volunteer: { personId: actor.personId } }
  return (await ctx.db.wishClaim.count({ where: mine })) > 0
}

function seen(ctx: Ctx, wish: ReturnType<typeof wishRow>): boolean {
  try {
    requireSeen(deskStaff(ctx), wish)
    return true
  } catch {
    return false
  }
}
