import type { Prisma } from '../../generated/prisma/client.ts'
import { readHouseholds, regionNames } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import { chinaDate, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { helperCards } from '../../volunteers/service.ts'
import type { DeskPairings, DeskPairingsQuery } from '../contract.ts'
import { WITH_LAST } from '../find.ts'
import { settingsOf } from '../settings.ts'
import { deskRow, pairingStaff, scopeOf } from './view.ts'

/** Pairings of the reader's place, those due first; names of families are masked, and the read is recorded. */
export async function deskPairings(ctx: Ctx, { show, page, size }: DeskPairingsQuery): Promise<DeskPairings> {
  const actor = pairingStaff(ctx)
  const scope = scopeOf(actor)
  const today = dateColumn(chinaDate(ctx.clock.now()))
  const shown: Record<DeskPairingsQuery['show'], Prisma.PairingWhereInput> = {
    proposed: { ...scope, state: 'proposed' },
    active: { ...scope, state: 'active' },
    late: { ...scope, state: 'active', nextDueOn: { lt: today } },
    over: { ...scope, state: { in: ['ended', 'declined', 'withdrawn'] } },
  }
  const where = shown[show]
  const [rows, total, proposed, active, late] = await Promise.all([
    ctx.db.pairing.findMany({
      where,
      include: WITH_LAST,
      orderBy:
        show === 'over'
          ? [{ endedAt: 'desc' }, { id: 'desc' }]
          : [{ nextDueOn: { sort: 'asc', nulls: 'last' } }, { proposedAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * size,
      take: size,
    }),
    ctx.db.pairing.count({ where }),
    ctx.db.pairing.count({ where: shown.proposed }),
    ctx.db.pairing.count({ where: shown.active }),
    ctx.db.pairing.count({ where: shown.late }),
  ])
  await audit(ctx, {
    action: 'pairings.read',
    subjectKind: 'pairings',
    purpose: 'pairing',
    detail: { show, page },
  })
  const [households, volunteers, name] = await Promise.all([
    readHouseholds(
      ctx,
      rows.map(({ householdId }) => householdId),
    ),
    helperCards(
      ctx,
      rows.map(({ volunteerId }) => volunteerId),
    ),
    regionNames(
      ctx,
      rows.map(({ regionCode }) => regionCode),
    ),
  ])
  return {
    rhythm: (await settingsOf(ctx, actor.regionCode)).rhythm,
    items: rows.map((row) =>
      deskRow(ctx, row, {
        household: households.get(row.householdId),
        volunteer: volunteers.get(row.volunteerId),
        regionName: name(row.regionCode),
      }),
    ),
    total,
    page,
    size,
    counts: { proposed, active, late },
  }
}
