import type { Wish, WishClaim } from '../generated/prisma/client.ts'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import type { ClaimState, WishLevel, WishState } from './contract.ts'

/** A wish as it is kept, its states by name. */
export type WishRow = Wish & { state: WishState; reviewLevel: WishLevel }
export type ClaimRow = WishClaim & { state: ClaimState }

export const wishRow = (row: Wish): WishRow => row as WishRow
export const claimRow = (row: WishClaim): ClaimRow => row as ClaimRow

/** A wish; NOT_FOUND when there is none. */
export async function findWish(ctx: Ctx, id: string): Promise<WishRow> {
  const row = await ctx.db.wish.findUnique({ where: { id } })
  if (!row) throw new AppError('NOT_FOUND')
  return wishRow(row)
}

/** The same, locked until the transaction ends: moves, claims and the line come one after the other. */
export async function lockWish(ctx: Ctx, id: string): Promise<WishRow> {
  await ctx.db.$queryRaw`SELECT 1 FROM "wish" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`
  return findWish(ctx, id)
}

/** Who has met a wish; null: nobody, or it turned out not to be so. */
export async function doneClaim(ctx: Ctx, wishId: string): Promise<ClaimRow | null> {
  const row = await ctx.db.wishClaim.findFirst({ where: { wishId, state: 'done' } })
  return row && claimRow(row)
}

/** Who holds a wish now. */
export async function heldClaim(ctx: Ctx, wishId: string): Promise<ClaimRow | null> {
  const row = await ctx.db.wishClaim.findFirst({ where: { wishId, state: 'held' } })
  return row && claimRow(row)
}
