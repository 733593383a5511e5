import { readHousehold } from '../../households/service.ts'
import { auditOpenPage } from '../../platform/audit.ts'
import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { activeVolunteer } from '../../volunteers/service.ts'
import type { How, VolunteerPairing, Way } from '../contract.ts'
import { settingsOf } from '../settings.ts'
import { opensTo, placesOf, rowFor } from './view.ts'

const LOG = 20

/** One of my pairings, with name and phone while it runs; the read is recorded, and the family sees it. */
export async function volunteerPairing(ctx: Ctx, id: string): Promise<VolunteerPairing> {
  const me = await activeVolunteer(ctx)
  const row = await ctx.db.pairing.findFirst({
    where: { id, volunteerId: me.id },
    include: { contacts: { orderBy: [{ on: 'desc' }, { createdAt: 'desc' }], take: LOG } },
  })
  if (!row) throw new AppError('NOT_FOUND')
  const household = opensTo(row) ? ((await readHousehold(ctx, row.householdId)) ?? undefined) : undefined
  if (household)
    await auditOpenPage(ctx, {
      action: 'pairing.contact_read',
      subjectKind: 'pairing',
      subjectId: id,
      householdId: row.householdId,
      purpose: 'pairing',
      detail: { address: row.addressAgreedAt !== null },
    })
  const reached = row.contacts.filter(({ how }) => how !== 'not_reached')
  const place = await placesOf(ctx, [row])
  const head = household?.members[0]
  return {
    ...rowFor(ctx, { ...row, contacts: reached }, { household, regionName: place(row.regionCode) }),
    rhythm: (await settingsOf(ctx, row.regionCode)).rhythm,
    contact:
      household && head
        ? {
            name: head.name,
            phone: household.members.find(({ phone }) => phone)?.phone ?? null,
            address: row.addressAgreedAt ? household.address : null,
          }
        : null,
    log: row.contacts.map(({ id, on, way, how }) => ({
      id,
      on: fromDateColumn(on),
      way: way as Way,
      how: how as How,
    })),
  }
}
