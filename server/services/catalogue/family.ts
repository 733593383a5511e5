import { benefitsOfHousehold } from '../../benefits/service.ts'
import { type FamilyPortrait, NOTHING_KNOWN, together } from '../../eligibility/service.ts'
import { forgetTold, householdOf, keepPortrait, readPortrait } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireResident } from '../../platform/scope.ts'
import { receivedPortrait } from '../rules.ts'

/** `toldOn`: null where it had nothing kept; unset where there is no file to keep it in. */
export type KnownFamily = { family: FamilyPortrait; toldOn?: string | null }

/**
 * What is known of the family that asks: its portrait, and what help it receives. Somebody who has not signed in is nobody
 * to us.
 */
export async function familyOf(ctx: Ctx): Promise<KnownFamily> {
  const householdId = ctx.actor.kind === 'resident' ? await householdOf(ctx, ctx.actor.personId) : null
  if (!householdId) return { family: NOTHING_KNOWN }
  const [{ portrait, toldOn }, benefits] = await Promise.all([
    readPortrait(ctx, householdId),
    benefitsOfHousehold(ctx, householdId),
  ])
  const received = receivedPortrait(benefits.map(({ programme }) => programme))
  return { family: together(portrait, received), toldOn }
}

/**
 * Keeps what the phone of a signed-in family worked out, because somebody of it wants that; null forgets it.
 * @throws AppError SIGN_IN_FIRST, NOT_FOUND where it has no file
 */
export async function tellFamily(ctx: Ctx, family: FamilyPortrait | null): Promise<void> {
  const personId = requireResident(ctx.actor)
  await inTransaction(ctx, async (ctx) => {
    const householdId = await householdOf(ctx, personId)
    if (!householdId) throw new AppError('NOT_FOUND')
    if (family) await keepPortrait(ctx, householdId, 'told', family)
    else await forgetTold(ctx, householdId)
  })
}
