import { staffOf } from '../identity/service.ts'
import { notify } from '../notifications/service.ts'
import type { Ctx } from '../platform/context.ts'

type Asked = { id: string; branchId: string | null; regionCode: string; askedAt: Date }

/** Tells those who may confirm somebody that somebody waits: the branch's secretaries and the nearest office. */
export async function tellDeciders(ctx: Ctx, { id, branchId, regionCode, askedAt }: Asked): Promise<void> {
  const key = `volunteer.asked:${id}:${askedAt.getTime()}`
  const secretaries = branchId
    ? await ctx.db.volunteer.findMany({
        where: { branchId, role: 'secretary', state: 'active' },
        select: { personId: true },
      })
    : []
  const kind = 'volunteer.asked'
  for (const { personId } of secretaries)
    await notify(ctx, { dedupeKey: `${key}:${personId}`, kind, personId, link: '/volunteer/branch' })
  const township = regionCode.length >= 9 ? await staffOf(ctx, 'township', regionCode) : []
  const office = township.length > 0 ? township : await staffOf(ctx, 'county', regionCode)
  for (const staffId of office)
    await notify(ctx, { dedupeKey: `${key}:${staffId}`, kind, staffId, link: '/desk/volunteers' })
}

/** Tells somebody how it went; either way. */
export async function tellVolunteer(
  ctx: Ctx,
  { id, personId, askedAt }: { id: string; personId: string; askedAt: Date },
  outcome: 'confirmed' | 'declined' | 'ended',
): Promise<void> {
  const dedupeKey = `volunteer.${outcome}:${id}:${askedAt.getTime()}`
  await notify(ctx, { dedupeKey, kind: `volunteer.${outcome}`, personId, link: '/volunteer' })
}
