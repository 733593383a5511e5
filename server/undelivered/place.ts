import { homeOf } from '../households/service.ts'
import { staffPeople } from '../identity/service.ts'
import type { Told } from '../notifications/service.ts'
import type { Ctx } from '../platform/context.ts'
import { makeCtx } from '../platform/make-ctx.ts'
import { placeOf } from '../requests/service.ts'

/** Where somebody can be looked for. Null: nowhere that we know; the county's desk looks for them. */
export type Place = { regionCode: string; householdId: string | null } | null

/** The household's place, else that of what the person applied for; a colleague's is where they work. */
export async function whereIs(ctx: Ctx, { personId, staffId }: Told): Promise<Place> {
  if (staffId) {
    const [colleague] = await staffPeople(ctx, [staffId])
    return colleague?.regionCode ? { regionCode: colleague.regionCode, householdId: null } : null
  }
  if (!personId) return null
  const home = await homeOf(ctx, personId)
  if (home) return home
  const asThem = { ...makeCtx(ctx, { kind: 'resident', personId }), db: ctx.db }
  const regionCode = await placeOf(asThem, personId)
  return regionCode ? { regionCode, householdId: null } : null
}
