import type { Pairing } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import type { DeskPairing } from '../contract.ts'
import { lockPairing } from '../find.ts'
import { movePairing } from '../move.ts'
import { deskPairing } from './open.ts'
import { pairingStaff, scopeOf } from './view.ts'

/** What the family said to staff who asked them, for who has no phone. The audit says who asked. */
export function householdSaid(
  ctx: Ctx,
  id: string,
  { answer, address }: { answer: 'agree' | 'decline'; address: boolean },
): Promise<DeskPairing> {
  return onPairing(ctx, id, async (ctx, row) => {
    if (answer === 'decline') {
      if (row.state !== 'declined') await movePairing(ctx, row, 'decline', 'staff')
    } else if (!row.householdAgreedAt) await movePairing(ctx, row, 'household_agrees', 'staff', { address })
  })
}

/** Takes a proposal back. */
export function withdrawPairing(ctx: Ctx, id: string): Promise<DeskPairing> {
  return onPairing(ctx, id, async (ctx, row) => {
    if (row.state !== 'withdrawn') await movePairing(ctx, row, 'withdraw', 'staff')
  })
}

/** Ends a running pairing; both sides are told in kind words. */
export function endPairing(ctx: Ctx, id: string): Promise<DeskPairing> {
  return onPairing(ctx, id, async (ctx, row) => {
    if (row.state !== 'ended') await movePairing(ctx, row, 'end', 'staff')
  })
}

async function onPairing(
  ctx: Ctx,
  id: string,
  step: (ctx: Ctx, row: Pairing) => Promise<void>,
): Promise<DeskPairing> {
  const scope = scopeOf(pairingStaff(ctx))
  await inTransaction(ctx, async (ctx) => step(ctx, await lockPairing(ctx, id, scope)))
  return deskPairing(ctx, id)
}
