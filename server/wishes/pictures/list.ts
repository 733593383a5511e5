import type { Ctx } from '../../platform/context.ts'
import type { WishPicture } from '../contract.ts'

/** The pictures of a wish: of what it is about first, then of what was brought. */
export async function picturesOf(
  ctx: Ctx,
  wishId: string,
): Promise<(WishPicture & { claimId: string | null })[]> {
  const rows = await ctx.db.wishPicture.findMany({
    where: { wishId, file: { deletedAt: null } },
    select: { fileId: true, claimId: true, freedAt: true },
    orderBy: { fileId: 'asc' },
  })
  return rows
    .map(({ fileId, claimId, freedAt }) => ({
      id: fileId,
      of: claimId ? ('brought' as const) : ('wish' as const),
      free: freedAt !== null,
      claimId,
    }))
    .sort((a, b) => Number(a.of === 'brought') - Number(b.of === 'brought'))
}

/**
 * Those that a volunteer may see: what a caseworker let out, what the wish is about while it is theirs to do, and what they
 * brought themselves.
 */
export async function picturesFor(
  ctx: Ctx,
  wishId: string,
  claim: { id: string; state: string } | null,
): Promise<WishPicture[]> {
  const pictures = await picturesOf(ctx, wishId)
  return pictures.filter(({ of, free, claimId }) =>
    of === 'brought' ? claimId === claim?.id : free || claim?.state === 'held',
  )
}
