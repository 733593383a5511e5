import { householdsInCare } from '../../benefits/service.ts'
import { regionName } from '../../households/service.ts'
import { chinaDate, fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { listRegions } from '../../regions/service.ts'
import { branchHelpers } from '../../volunteers/service.ts'
import type { Coverage } from '../contract.ts'
import { coverageOf } from '../rules/coverage.ts'
import { pairingStaff } from './view.ts'

/** How many families in care have somebody, by the places below the reader's; and how the branches do. */
export async function pairingCoverage(ctx: Ctx): Promise<Coverage> {
  const { regionCode } = pairingStaff(ctx)
  const [below, inCare, active, branches] = await Promise.all([
    listRegions(ctx, regionCode),
    householdsInCare(ctx, regionCode),
    ctx.db.pairing.findMany({
      where: { state: 'active', regionCode: { startsWith: regionCode } },
      select: { householdId: true, volunteerId: true, nextDueOn: true },
    }),
    branchHelpers(ctx, { place: regionCode }),
  ])
  const places =
    below.regions.length > 0
      ? below.regions.map(({ code, name }) => ({ code, name }))
      : [{ code: regionCode, name: await regionName(ctx, regionCode) }]
  const paired = new Set(active.map(({ householdId }) => householdId))
  const today = chinaDate(ctx.clock.now())
  const isLate = ({ nextDueOn }: { nextDueOn: Date | null }) =>
    nextDueOn !== null && fromDateColumn(nextDueOn) < today
  return {
    regions: coverageOf(places, inCare, paired),
    branches: branches.map(({ id, name, volunteerIds }) => {
      const theirs = active.filter(({ volunteerId }) => volunteerIds.includes(volunteerId))
      return {
        id,
        name,
        volunteers: volunteerIds.length,
        pairings: theirs.length,
        late: theirs.filter(isLate).length,
      }
    }),
  }
}
