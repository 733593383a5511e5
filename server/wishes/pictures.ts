import type { Ctx } from '../platform/context.ts'
import { deskStaff, requireSeen } from './desk/find.ts'
import { wishRow } from './file.ts'

/** Who may see a picture of what was brought: whose wish it was, who brought it, and the caseworkers of the place. */
export async function seesWishPicture(ctx: Ctx, fileId: string): Promise<boolean> {
  const picture = await ctx.db.wishPicture.findFirst({
    where: { fileId },
    include: { wish: true, claim: { include: { volunteer: true } } },
  })
  if (!picture) return false
  const { actor } = ctx
  if (actor.kind === 'staff') return seen(ctx, wishRow(picture.wish))
  if (actor.kind !== 'resident') return false
  return [picture.wish.personId, picture.claim?.volunteer.personId].includes(actor.personId)
}

function seen(ctx: Ctx, wish: ReturnType<typeof wishRow>): boolean {
  try {
    requireSeen(deskStaff(ctx), wish)
    return true
  } catch {
    return false
  }
}
