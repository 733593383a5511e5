import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { requireRegion, requireStaff } from '../platform/scope.ts'
import type { WhomFields } from './contract.ts'
import { personByIdNumber } from './persons.ts'
import { homeOf } from './read-household.ts'

/**
 * For whom the signed-in desk does something, and where they live. NOT_FOUND for whom nobody here knows, and for those of
 * other places.
 */
export async function whomAtDesk(
  ctx: Ctx,
  { idNumber, personId: given }: WhomFields,
): Promise<{ personId: string; regionCode: string }> {
  const staff = requireStaff(ctx.actor, ['village', 'township', 'county'])
  const personId = given ?? (idNumber ? await personByIdNumber(ctx, idNumber) : null)
  const home = personId ? await homeOf(ctx, personId) : null
  if (!personId || !home) throw new AppError('NOT_FOUND', 'idNumber')
  requireRegion(staff, home.regionCode)
  return { personId, regionCode: home.regionCode }
}
