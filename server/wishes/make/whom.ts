import { homeOf, personByIdNumber } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { requireRegion, requireResident, requireStaff } from '../../platform/scope.ts'
import { placeFor, placeOf } from '../../requests/service.ts'

/** Whose wish it is, and where they live; null: not known yet. */
export type Whom = { personId: string; regionCode: string | null; byStaff: boolean }

/**
 * Whose wish it is: one's own, or for staff that of somebody of their place, found by the number on the ID card. NOT_FOUND for
 * whom nobody here knows, and for those of other places.
 */
export async function forWhom(ctx: Ctx, { idNumber }: { idNumber?: string | undefined }): Promise<Whom> {
  if (ctx.actor.kind !== 'staff') {
    const personId = requireResident(ctx.actor)
    return { personId, regionCode: await placeOf(ctx, personId), byStaff: false }
  }
  const staff = requireStaff(ctx.actor, ['village', 'township', 'county'])
  const personId = idNumber ? await personByIdNumber(ctx, idNumber) : null
  const home = personId ? await homeOf(ctx, personId) : null
  if (!personId || !home) throw new AppError('NOT_FOUND', 'idNumber')
  requireRegion(staff, home.regionCode)
  return { personId, regionCode: home.regionCode, byStaff: true }
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
