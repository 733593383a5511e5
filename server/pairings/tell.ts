import type { Pairing } from '../generated/prisma/client.ts'
import { readHousehold } from '../households/service.ts'
import { staffOf } from '../identity/service.ts'
import { notify } from '../notifications/service.ts'
import type { Ctx, StaffRole } from '../platform/context.ts'
import { helperCards } from '../volunteers/service.ts'

type Subject = Pick<Pairing, 'id' | 'householdId' | 'volunteerId' | 'regionCode'>

/** Tells the volunteer; nothing of the family stands in it. `key` keeps what is told again apart. */
export async function tellVolunteer(ctx: Ctx, row: Subject, what: string, key = '0'): Promise<void> {
  const personId = (await helperCards(ctx, [row.volunteerId])).get(row.volunteerId)?.personId
  if (!personId) return
  const dedupeKey = `pairing.${what}:${row.id}:${key}:v`
  await notify(ctx, {
    dedupeKey,
    kind: `pairing.volunteer.${what}`,
    personId,
    link: `/volunteer/pairings/${row.id}`,
  })
}

/** Tells the head of the family; whoever else lives there sees it on their page. */
export async function tellHousehold(ctx: Ctx, row: Subject, what: string): Promise<void> {
  const personId = (await readHousehold(ctx, row.householdId))?.members[0]?.id
  if (!personId) return
  const dedupeKey = `pairing.${what}:${row.id}:h`
  await notify(ctx, {
    dedupeKey,
    kind: `pairing.household.${what}`,
    personId,
    link: '/pairings',
    ...(what === 'asked' ? { asks: 'pairing.mine' } : {}),
  })
}

/** From the nearest to the furthest. */
const DESKS: readonly StaffRole[] = ['village', 'township', 'county']

/** Tells the nearest desk of the place where somebody sits, from `from` on; with an id and no name. */
export async function tellOffice(
  ctx: Ctx,
  row: Subject,
  what: string,
  {
    key = '0',
    from = 'village',
    link = `/desk/pairings/${row.id}`,
  }: { key?: string; from?: StaffRole; link?: string } = {},
): Promise<void> {
  for (const role of DESKS.slice(DESKS.indexOf(from))) {
    const staff = await staffOf(ctx, role, row.regionCode)
    if (staff.length === 0) continue
    for (const staffId of staff)
      await notify(ctx, {
        dedupeKey: `pairing.${what}:${row.id}:${key}:${staffId}`,
        kind: `pairing.office.${what}`,
        staffId,
        link,
      })
    return
  }
  ctx.log.warn({ pairingId: row.id, what }, 'nobody at any desk to tell')
}
