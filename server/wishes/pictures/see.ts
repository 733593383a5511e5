import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { volunteerWish } from '../claim/mine.ts'
import { deskStaff, requireSeen } from '../desk/find.ts'
import { wishRow } from '../file.ts'

/**
 * Who may see a picture: whose wish it is, the caseworkers of the place, and volunteers to whom the page of the wish shows it
 * (`picturesFor`).
 */
export async function seesWishPicture(ctx: Ctx, fileId: string): Promise<boolean> {
  const picture = await ctx.db.wishPicture.findFirst({ where: { fileId }, include: { wish: true } })
  if (!picture) return false
  const { actor } = ctx
  if (actor.kind === 'staff') return allowed(async () => requireSeen(deskStaff(ctx), wishRow(picture.wish)))
  if (actor.kind !== 'resident') return false
  if (picture.wish.personId === actor.personId) return true
  return allowed(async () => {
    const { pictures } = await volunteerWish(ctx, picture.wishId)
    if (!pictures.some(({ id }) => id === fileId)) throw new AppError('NOT_FOUND')
  })
}

/** False for what is refused; what goes wrong goes wrong. */
async function allowed(look: () => Promise<unknown>): Promise<boolean> {
  try {
    await look()
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
