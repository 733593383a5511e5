import type { Ctx } from '../../../platform/context.ts'
import { schedule } from '../../../platform/outbox.ts'
import { goneAt, type Signs } from '../rules/presence.ts'

/** Job that finds out who is gone without a word. */
export const GONE = 'handoff.gone'

/**
 * Is there from now on, or still. True: was not before.
 * @param activeAt when they last touched the page; of several pages the latest counts
 */
export async function comeOnDuty(
  ctx: Ctx,
  staffId: string,
  activeAt: Date = ctx.clock.now(),
): Promise<boolean> {
  const now = ctx.clock.now()
  // Two pages of one person come at once: the first makes the row, the second waits for it.
  await ctx.db.staffPresence.createMany({
    data: [{ staffId, state: 'off', since: now, beatAt: now, activeAt }],
    skipDuplicates: true,
  })
  const { count } = await ctx.db.staffPresence.updateMany({
    where: { staffId, state: { not: 'on' } },
    data: { state: 'on', since: now, beatAt: now, activeAt },
  })
  const signs = count === 0 ? await stillThere(ctx, staffId, activeAt) : { beatAt: now, activeAt }
  await planCheck(ctx, staffId, signs)
  return count === 1
}

async function stillThere(ctx: Ctx, staffId: string, activeAt: Date): Promise<Signs> {
  await ctx.db.staffPresence.updateMany({
    where: { staffId, activeAt: { lt: activeAt } },
    data: { activeAt },
  })
  return ctx.db.staffPresence.update({ where: { staffId }, data: { beatAt: ctx.clock.now() } })
}

/** A sign of life of somebody who is on duty; says nothing for anybody else. */
export async function beat(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind !== 'staff') return
  const now = ctx.clock.now()
  await ctx.db.staffPresence.updateMany({
    where: { staffId: ctx.actor.staffId, state: 'on', beatAt: { lt: new Date(now.getTime() - 20_000) } },
    data: { beatAt: now },
  })
}

/** One check at a time is enough: it plans the next one itself. */
async function planCheck(ctx: Ctx, staffId: string, signs: Signs): Promise<void> {
  const dueAt = { lte: goneAt(signs) }
  const open = await ctx.db.scheduledTask.count({
    where: { subjectId: staffId, kind: GONE, state: { in: ['waiting', 'queued'] }, dueAt },
  })
  if (open === 0) await planNextCheck(ctx, staffId, signs)
}

/** Looks again when the signs are too old. */
export async function planNextCheck(ctx: Ctx, staffId: string, signs: Signs): Promise<void> {
  const dueAt = goneAt(signs)
  await schedule(ctx, { key: `${GONE}:${staffId}:${dueAt.getTime()}`, kind: GONE, subjectId: staffId, dueAt })
}
