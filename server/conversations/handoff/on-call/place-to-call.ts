import { staffWithin } from '../../../identity/service.ts'
import type { Ctx } from '../../../platform/context.ts'
import { onCallNow } from './now.ts'

/**
 * The place whose desks are called. In danger without a known place, where only one county works here, it is that
 * one; where several do, it stays empty, which calls all of them. A normal one waits until the place is known.
 */
export async function placeToCall(
  ctx: Ctx,
  { urgency, region }: { urgency: 'normal' | 'urgent'; region: string },
): Promise<string> {
  if (region !== '' || urgency === 'normal') return region
  const counties = new Set(
    (await staffWithin(ctx, '')).filter(({ role }) => role === 'county').map((one) => one.regionCode),
  )
  const [only] = counties
  return only && counties.size === 1 ? only : ''
}

/** Somebody on call has been rung for this one, and nobody has taken it yet. */
export async function ringsOnCall(ctx: Ctx, id: string): Promise<boolean> {
  const { urgency, state, regionCode } = await ctx.db.handoff.findUniqueOrThrow({ where: { id } })
  return urgency === 'urgent' && state === 'waiting' && (await onCallNow(ctx, regionCode)).length > 0
}
