import type { Pairing } from '../../generated/prisma/client.ts'
import { householdOf, readPerson } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireResident } from '../../platform/scope.ts'
import type { MyPairings } from '../contract.ts'
import { lockPairing } from '../find.ts'
import { movePairing } from '../move.ts'
import { isAdult } from '../rules/adult.ts'
import { myPairings } from './mine.ts'

/**
 * The family says yes or no; no reason is asked. A grown-up says yes for all (ADULTS_ONLY); anybody may say no. The
 * same answer again changes nothing.
 */
export function answerAsHousehold(
  ctx: Ctx,
  id: string,
  { answer, address }: { answer: 'agree' | 'decline'; address: boolean },
): Promise<MyPairings> {
  return onMine(ctx, id, async (ctx, row, personId) => {
    if (answer === 'decline') {
      if (row.state !== 'declined') await movePairing(ctx, row, 'decline', 'household')
      return
    }
    await requireAdult(ctx, personId)
    if (row.householdAgreedAt) return
    await movePairing(ctx, row, 'household_agrees', 'household', { address })
  })
}

/** Lets the volunteer see where we live, or hides it again. */
export function showAddress(ctx: Ctx, id: string, show: boolean): Promise<MyPairings> {
  return onMine(ctx, id, async (ctx, row, personId) => {
    if (row.state !== 'active' && !(row.state === 'proposed' && row.householdAgreedAt))
      throw new AppError('WRONG_STAGE')
    if (show) await requireAdult(ctx, personId)
    if (show === (row.addressAgreedAt !== null)) return
    await ctx.db.pairing.update({
      where: { id },
      data: { addressAgreedAt: show ? ctx.clock.now() : null, version: { increment: 1 } },
    })
    await audit(ctx, {
      action: show ? 'pairing.address_shown' : 'pairing.address_hidden',
      subjectKind: 'pairing',
      subjectId: id,
      householdId: row.householdId,
    })
  })
}

/** The family would rather not go on; no reason is asked. */
export function endAsHousehold(ctx: Ctx, id: string): Promise<MyPairings> {
  return onMine(ctx, id, async (ctx, row) => {
    if (row.state !== 'ended') await movePairing(ctx, row, 'end', 'household')
  })
}

async function onMine(
  ctx: Ctx,
  id: string,
  step: (ctx: Ctx, row: Pairing, personId: string) => Promise<void>,
): Promise<MyPairings> {
  const personId = requireResident(ctx.actor)
  const householdId = await householdOf(ctx, personId)
  if (!householdId) throw new AppError('NOT_FOUND')
  await inTransaction(ctx, async (ctx) => step(ctx, await lockPairing(ctx, id, { householdId }), personId))
  return myPairings(ctx)
}

async function requireAdult(ctx: Ctx, personId: string): Promise<void> {
  const { idNumber } = await readPerson(ctx, personId)
  if (!isAdult(idNumber, chinaDate(ctx.clock.now()))) throw new AppError('ADULTS_ONLY')
}
