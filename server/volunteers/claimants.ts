import type { Ctx } from '../platform/context.ts'

/** A volunteer as far as it counts for claiming. `active`: confirmed, still helping, and who they say they are. */
export type Claimant = { personId: string; active: boolean; coolingUntil: Date | null; regionCode: string }

/** Volunteers by id; those that there are none of are left out. */
export async function claimantsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Claimant>> {
  const rows = await ctx.db.volunteer.findMany({
    where: { id: { in: [...ids] } },
    include: { person: { select: { realNameState: true } } },
  })
  return new Map(
    rows.map(({ id, personId, state, person, coolingUntil, regionCode }) => [
      id,
      {
        personId,
        coolingUntil,
        regionCode,
        active: state === 'active' && person.realNameState === 'confirmed',
      },
    ]),
  )
}

/** A pause: until then no further wish may be claimed. */
export async function pauseVolunteer(ctx: Ctx, id: string, until: Date): Promise<void> {
  await ctx.db.volunteer.update({ where: { id }, data: { coolingUntil: until } })
}
