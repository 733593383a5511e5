import { chinaDate, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { branchHelpers, branchSecretary } from '../../volunteers/service.ts'
import type { BranchPairings } from '../contract.ts'

/** How the pairings of the secretary's branch go, in numbers alone. */
export async function branchPairings(ctx: Ctx): Promise<BranchPairings> {
  const { branchId } = await branchSecretary(ctx)
  const [branch] = await branchHelpers(ctx, { branchId })
  const volunteerId = { in: branch?.volunteerIds ?? [] }
  const today = chinaDate(ctx.clock.now())
  const month = dateColumn(`${today.slice(0, 7)}-01`)
  const [active, late, proposed, contactsThisMonth] = await Promise.all([
    ctx.db.pairing.count({ where: { volunteerId, state: 'active' } }),
    ctx.db.pairing.count({ where: { volunteerId, state: 'active', nextDueOn: { lt: dateColumn(today) } } }),
    ctx.db.pairing.count({ where: { volunteerId, state: 'proposed' } }),
    ctx.db.pairingContact.count({
      where: { pairing: { volunteerId }, how: { not: 'not_reached' }, on: { gte: month } },
    }),
  ])
  return { active, late, proposed, contactsThisMonth }
}
