import { dropPicture, keepPicture } from '../../files/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { MOST_PICTURES } from '../contract.ts'
import type { WishRow } from '../file.ts'
import { record } from '../record.ts'
import { ROOM } from '../settings.ts'

/**
 * Takes pictures that were sent, in the open transaction: of what a wish is about, or (with `claimId`) of what was brought.
 * The same one again is harmless. NOT_FOUND for a picture of somebody else, BAD_INPUT for one too many.
 */
export async function addPictures(
  ctx: Ctx,
  wishId: string,
  fileIds: readonly string[],
  claimId: string | null = null,
): Promise<void> {
  for (const fileId of new Set(fileIds)) {
    if ((await ctx.db.wishPicture.count({ where: { wishId, fileId } })) > 0) continue
    const there = await ctx.db.wishPicture.count({ where: { wishId, claimId, file: { deletedAt: null } } })
    if (there >= MOST_PICTURES) throw new AppError('BAD_INPUT', 'pictures')
    await keepPicture(ctx, fileId, ROOM)
    await ctx.db.wishPicture.create({ data: { wishId, fileId, claimId } })
  }
}

/** Away with a picture and its file; again is harmless. NOT_FOUND for a picture of something else. */
export async function removePicture(ctx: Ctx, wish: WishRow, fileId: string): Promise<void> {
  const picture = await ctx.db.wishPicture.findFirst({
    where: { wishId: wish.id, fileId },
    include: { file: true },
  })
  if (!picture) throw new AppError('NOT_FOUND')
  if (picture.file.deletedAt) return
  await dropPicture(ctx, fileId, ROOM)
  await record(ctx, wish, { kind: 'picture_remove' })
}

/** A caseworker lets every volunteer near see a picture of what a wish is about, or no longer. Nothing else is let out. */
export async function freePicture(ctx: Ctx, wish: WishRow, fileId: string, free: boolean): Promise<void> {
  const { count } = await ctx.db.wishPicture.updateMany({
    where: { wishId: wish.id, fileId, claimId: null, file: { deletedAt: null } },
    data: { freedAt: free ? ctx.clock.now() : null },
  })
  if (count === 0) throw new AppError('NOT_FOUND')
  await record(ctx, wish, { kind: free ? 'picture_free' : 'picture_hide' })
}

/** The wish is over: nobody needs its pictures any more. */
export async function dropPictures(ctx: Ctx, wishId: string): Promise<void> {
  const rows = await ctx.db.wishPicture.findMany({
    where: { wishId, file: { deletedAt: null } },
    select: { fileId: true },
  })
  for (const { fileId } of rows) await dropPicture(ctx, fileId, ROOM)
}
