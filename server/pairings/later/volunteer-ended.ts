import type { Ctx } from '../../platform/context.ts'
import { lockPairing } from '../find.ts'
import { movePairing } from '../move.ts'

/** Somebody helps no longer: what they were paired with ends, and the office looks for somebody else. */
export async function endPairingsOf(ctx: Ctx, volunteerId: string): Promise<void> {
  const open = await ctx.db.pairing.findMany({
    where: { volunteerId, state: { in: ['proposed', 'active'] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of open) {
    const row = await lockPairing(ctx, id)
    if (row.state === 'active') await movePairing(ctx, row, 'end', 'system')
    else if (row.state === 'proposed') await movePairing(ctx, row, 'withdraw', 'system')
  }
}
