import { caseloadAfter } from '../applications/service.ts'
import { staffOf } from '../identity/service.ts'
import { notify } from '../notifications/service.ts'
import { audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forgetFamilies } from './preview/forget.ts'
import { compare, STEP } from './preview/step.ts'
import { bothWorlds, changeFrom } from './store.ts'

/** The event and job that look through a part of the caseload on the first day of a change. */
export const EFFECT_STEP = 'policy.candidates'

/** The first day of a change has come: begins to look for the families that it newly qualifies. */
export async function beginEffect(ctx: Ctx, { subjectId }: { subjectId: string }): Promise<void> {
  const change = await ctx.db.policyChange.findUnique({ where: { id: subjectId } })
  if (change?.state !== 'approved') return
  await audit(ctx, { action: 'policy.effect', subjectKind: 'policy_change', subjectId })
  await emit(ctx, EFFECT_STEP, { changeId: subjectId, after: null })
}

/**
 * One step through the caseload: who newly qualifies becomes a candidate, once. The candidates and the next step
 * are committed together; after the last the caseworkers are told.
 */
export async function stepEffect(
  ctx: Ctx,
  { changeId, after }: { changeId: string; after: string | null },
): Promise<void> {
  const row = await ctx.db.policyChange.findUnique({ where: { id: changeId } })
  if (row?.state !== 'approved') return
  // Nobody is told of a rule that does not count: the job is tried again until it is repaired or taken back.
  if (ctx.ports.policyBook.refuses(changeId)) throw new Error('the change is at fault')
  const change = changeFrom(row)
  const worlds = await bothWorlds(ctx, change)
  const families = await caseloadAfter(ctx, change.place, after, STEP)
  const now = ctx.clock.now()
  await ctx.db.candidate.createMany({
    data: families.flatMap(({ facts, ...family }) =>
      compare(facts, change, worlds)
        .filter(({ effect }) => effect === 'gains')
        .map((one) => ({
          ...family,
          changeId,
          programme: one.programme,
          amountFen: one.after.fen === null ? null : BigInt(one.after.fen),
          createdAt: now,
          updatedAt: now,
        })),
    ),
    skipDuplicates: true,
  })
  const last = families.at(-1)
  if (last && families.length === STEP) await emit(ctx, EFFECT_STEP, { changeId, after: last.applicationId })
  else {
    await tellCaseworkers(ctx, changeId)
    await forgetFamilies(ctx, changeId)
  }
}

/** The township of each place is told how many of its families wait for a call; without one, the county is. */
async function tellCaseworkers(ctx: Ctx, changeId: string): Promise<void> {
  const places = await ctx.db.$queryRaw<{ place: string; families: bigint }[]>`
    SELECT left(region_code, 9) AS place, count(DISTINCT application_id) AS families
      FROM candidate WHERE change_id = ${changeId}::uuid GROUP BY 1 ORDER BY 1`
  for (const { place, families } of places) {
    const township = await staffOf(ctx, 'township', place)
    for (const staffId of township.length > 0 ? township : await staffOf(ctx, 'county', place))
      await notify(ctx, {
        dedupeKey: `policy.candidates:${changeId}:${place}:${staffId}`,
        kind: 'policy.candidates',
        staffId,
        params: { count: Number(families) },
        link: '/desk/candidates',
        channels: ['inapp'],
      })
  }
}
