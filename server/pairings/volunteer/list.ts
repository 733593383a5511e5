import { readHouseholds } from '../../households/service.ts'
import { auditOpenPage } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { activeVolunteer } from '../../volunteers/service.ts'
import type { VolunteerPairings } from '../contract.ts'
import { WITH_LAST } from '../find.ts'
import { settingsOf } from '../settings.ts'
import { opensTo, placesOf, rowFor } from './view.ts'

const OVER = 10

/** My pairings: what I am asked, what runs (due first), and the last ones that are over. */
export async function volunteerPairings(ctx: Ctx): Promise<VolunteerPairings> {
  const me = await activeVolunteer(ctx)
  const [open, over] = await Promise.all([
    ctx.db.pairing.findMany({
      where: { volunteerId: me.id, state: { in: ['proposed', 'active'] } },
      include: WITH_LAST,
      orderBy: [{ state: 'desc' }, { nextDueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    }),
    ctx.db.pairing.findMany({
      // What never began is nothing to look back at.
      where: { volunteerId: me.id, state: 'ended' },
      include: WITH_LAST,
      orderBy: { endedAt: 'desc' },
      take: OVER,
    }),
  ])
  const rows = [...open, ...over]
  const named = rows.filter(opensTo)
  const households = await readHouseholds(
    ctx,
    named.map(({ householdId }) => householdId),
  )
  for (const { id, householdId } of named)
    await auditOpenPage(ctx, {
      action: 'pairing.list_read',
      subjectKind: 'pairing',
      subjectId: id,
      householdId,
      purpose: 'pairing',
    })
  const place = await placesOf(ctx, rows)
  const { rhythm } = await settingsOf(ctx, me.regionCode)
  return {
    rhythm,
    items: rows.map((row) =>
      rowFor(ctx, row, {
        household: households.get(row.householdId),
        regionName: place(row.regionCode),
      }),
    ),
  }
}
