import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/outbox.ts'
import { type Claimant, claimantsOf } from '../../volunteers/service.ts'
import { type ClaimRow, claimRow, type WishRow } from '../file.ts'
import { moveClaim } from '../move.ts'
import { record } from '../record.ts'
import { leaseUntil, termsOf } from '../rules.ts'
import { wishSettings } from '../settings.ts'
import { tellVolunteer } from '../tell.ts'

/**
 * Gives a wish, whose row is locked and which nobody holds any more, to the next in line who may hold one more, and tells
 * them. Who helps no longer leaves the line; who holds as many as they may, or pauses, stays in it. Null: nobody.
 */
export async function promoteNext(ctx: Ctx, wish: WishRow): Promise<ClaimRow | null> {
  const line = await lineOf(ctx, wish.id)
  const claimants = await claimantsOf(
    ctx,
    line.map(({ volunteerId }) => volunteerId),
  )
  const terms = termsOf((await wishSettings(ctx, wish.regionCode))?.value ?? null)
  const now = ctx.clock.now()
  for (const claim of line) {
    const who = claimants.get(claim.volunteerId)
    if (!who?.active) await passOver(ctx, wish, claim)
    else if (!pauses(who, now)) {
      const slot = await freeSlot(ctx, claim.volunteerId, terms.openClaims)
      if (slot === null) continue
      const data = { heldAt: now, leaseUntil: leaseUntil(now, terms.leaseDays), slot }
      const held = await moveClaim(ctx, claim, 'promote', data)
      await record(ctx, wish, { kind: 'promote', claimId: claim.id })
      await emit(ctx, 'wish.claimed', { claimId: claim.id })
      await tellVolunteer(ctx, wish, held, 'yours')
      return held
    }
  }
  return null
}

/** Who stands in line, in order. */
export async function lineOf(ctx: Ctx, wishId: string): Promise<ClaimRow[]> {
  const rows = await ctx.db.wishClaim.findMany({
    where: { wishId, state: 'waiting' },
    orderBy: { place: 'asc' },
  })
  return rows.map(claimRow)
}

/** Takes one out of the line for good: the wish is over, or they help no longer. */
export async function passOver(ctx: Ctx, wish: WishRow, claim: ClaimRow): Promise<void> {
  await moveClaim(ctx, claim, 'pass_over')
  await record(ctx, wish, { kind: 'pass_over', claimId: claim.id })
}

/** Nothing is left to wait for: everybody in line is told. */
export async function endLine(ctx: Ctx, wish: WishRow): Promise<void> {
  for (const claim of await lineOf(ctx, wish.id)) {
    await passOver(ctx, wish, claim)
    await tellVolunteer(ctx, wish, claim, 'over')
  }
}

const pauses = ({ coolingUntil }: Claimant, now: Date) => coolingUntil !== null && coolingUntil > now

async function freeSlot(ctx: Ctx, volunteerId: string, most: number): Promise<number | null> {
  const held = await ctx.db.wishClaim.findMany({
    where: { volunteerId, state: 'held' },
    select: { slot: true },
  })
  if (held.length >= most) return null
  const taken = new Set(held.map(({ slot }) => slot))
  return Array.from({ length: most }, (_, at) => at + 1).find((slot) => !taken.has(slot)) ?? null
}
