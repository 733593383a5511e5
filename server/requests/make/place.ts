import { applicationView, myApplications } from '../../applications/service.ts'
import { householdOf, readHousehold, regionExists } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'

/** Where the person is known to live: of the newest application, else of the household. Null: nowhere yet. */
export async function placeOf(ctx: Ctx, personId: string): Promise<string | null> {
  const { items } = await myApplications(ctx)
  for (const { id } of items) {
    const { regionCode } = await applicationView(ctx, id)
    if (regionCode) return regionCode
  }
  const householdId = await householdOf(ctx, personId)
  const household = householdId && (await readHousehold(ctx, householdId))
  return household ? household.regionCode : null
}

/** The place a request goes to: the one that was given, else the one on file. */
export async function placeFor(
  ctx: Ctx,
  personId: string | null,
  given: string | undefined,
): Promise<string> {
  if (given) {
    if (!(await regionExists(ctx, given))) throw new AppError('BAD_INPUT', 'regionCode')
    return given
  }
  const known = personId && (await placeOf(ctx, personId))
  if (!known) throw new AppError('PLACE_MISSING', 'regionCode')
  return known
}
