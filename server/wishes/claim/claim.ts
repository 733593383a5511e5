import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { sayDate } from '../../platform/say-date.ts'
import { requireResident } from '../../platform/scope.ts'
import type { ClaimOutcome } from '../contract.ts'
import { claimTogether } from './claim-together.ts'

/**
 * Claims a wish for the signed-in volunteer. Exactly one gets it; everybody else stands in line or is told in plain words why not.
 * Asking again is the same answer.
 * @throws AppError SIGN_IN_FIRST; VOLUNTEERS_ONLY for whoever is no volunteer
 */
export async function claimWish(ctx: Ctx, wishId: string): Promise<ClaimOutcome> {
  const personId = requireResident(ctx.actor)
  const { outcome, until, ahead } = await claimTogether(ctx, { wishId, personId })
  if (outcome === 'forbidden') throw new AppError('VOLUNTEERS_ONLY')
  const date = until ? String(sayDate(chinaDate(until), ctx.lang)) : ''
  return {
    outcome,
    text: ctx.t(`wishes:claim.${outcome}`, { date, ahead: ahead ?? 0 }),
    wishId: outcome === 'over' ? null : wishId,
    until: until?.toISOString() ?? null,
    ahead,
  }
}

/** The wish of a number as one says it in a chat group: "认领 12"; null: there is none. */
export async function wishOfNumber(ctx: Ctx, number: number): Promise<string | null> {
  const row = await ctx.db.wish.findUnique({ where: { number }, select: { id: true } })
  return row?.id ?? null
}
