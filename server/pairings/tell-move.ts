import type { Pairing } from '../generated/prisma/client.ts'
import type { Ctx } from '../platform/context.ts'
import type { Side, Standing } from './rules/states.ts'
import { tellHousehold, tellOffice, tellVolunteer } from './tell.ts'

type Moved = { before: Standing; row: Pairing; who: Side; swapped: boolean }

/**
 * Who is told of a move. A family's no is told to the volunteer in kind words and without a reason; a volunteer's no is
 * never told to a family as a no: we go on looking.
 */
export async function tellMove(ctx: Ctx, { before, row, who, swapped }: Moved): Promise<void> {
  if (row.state === 'active') {
    await tellVolunteer(ctx, row, 'begun')
    await tellHousehold(ctx, row, 'begun')
  } else if (row.state === 'declined' || row.state === 'withdrawn') {
    if (who !== 'volunteer') await tellVolunteer(ctx, row, 'notThisTime')
    else await tellOffice(ctx, row, 'noVolunteer')
    if (who === 'household') await tellOffice(ctx, row, 'noHousehold')
    const waits = before.householdAgreed && who !== 'household'
    if (waits) await tellHousehold(ctx, row, 'stillLooking')
  } else if (row.state === 'ended') {
    if (who !== 'volunteer') await tellVolunteer(ctx, row, swapped ? 'takenOver' : 'ended')
    if (who !== 'household' && !swapped) await tellHousehold(ctx, row, 'ended')
    if (who !== 'staff' && !swapped) await tellOffice(ctx, row, 'endedOffice')
  }
}
