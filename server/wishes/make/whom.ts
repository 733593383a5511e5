import type { WhomFields } from '../../households/contract.ts'
import { whomAtDesk } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { requireResident } from '../../platform/scope.ts'
import { placeFor, placeOf } from '../../requests/service.ts'

/** Whose wish it is, and where they live; null: not known yet. */
export type Whom = { personId: string; regionCode: string | null; byStaff: boolean }

/**
 * Whose wish it is: one's own, or for staff that of somebody of their place. NOT_FOUND for whom nobody here knows, and for
 * those of other places.
 */
export async function forWhom(ctx: Ctx, named: WhomFields): Promise<Whom> {
  if (ctx.actor.kind !== 'staff') {
    const personId = requireResident(ctx.actor)
    return { personId, regionCode: await placeOf(ctx, personId), byStaff: false }
  }
  return { ...(await whomAtDesk(ctx, named)), byStaff: true }
}

/** The same with a place: the one that was given, else the one on file (else PLACE_MISSING). */
export async function placed(
  ctx: Ctx,
  whom: Whom,
  given: string | undefined,
): Promise<Whom & { regionCode: string }> {
  if (whom.byStaff && whom.regionCode) return { ...whom, regionCode: whom.regionCode }
  return { ...whom, regionCode: await placeFor(ctx, whom.personId, given) }
}
