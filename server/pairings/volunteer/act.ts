import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { activeVolunteer } from '../../volunteers/service.ts'
import type { VolunteerPairing } from '../contract.ts'
import { lockPairing } from '../find.ts'
import { movePairing } from '../move.ts'
import { volunteerPairing } from './open.ts'

/** The volunteer says yes or no to a pairing. The same answer again changes nothing. */
export async function answerAsVolunteer(
  ctx: Ctx,
  id: string,
  answer: 'agree' | 'decline',
): Promise<VolunteerPairing> {
  const me = await activeVolunteer(ctx)
  await inTransaction(ctx, async (ctx) => {
    const row = await lockPairing(ctx, id, { volunteerId: me.id })
    if (answer === 'agree' && row.volunteerAgreedAt && row.state !== 'withdrawn') return
    if (answer === 'decline' && row.state === 'declined') return
    await movePairing(ctx, row, answer === 'agree' ? 'volunteer_agrees' : 'decline', 'volunteer')
  })
  return volunteerPairing(ctx, id)
}

/** The volunteer can go on no longer. */
export async function endAsVolunteer(ctx: Ctx, id: string): Promise<VolunteerPairing> {
  const me = await activeVolunteer(ctx)
  await inTransaction(ctx, async (ctx) => {
    const row = await lockPairing(ctx, id, { volunteerId: me.id })
    if (row.state !== 'ended') await movePairing(ctx, row, 'end', 'volunteer')
  })
  return volunteerPairing(ctx, id)
}
