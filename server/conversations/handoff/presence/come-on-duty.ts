import type { Ctx } from '../../../platform/context.ts'
import { schedule } from '../../../platform/outbox.ts'
import { offAfterMs } from '../rules/settings.ts'

/** Job that finds out who is gone without a word. */
export const GONE = 'handoff.gone'

/** Is there from now on, or still. True: was not before. */
export async function comeOnDuty(ctx: Ctx, staffId: string): Promise<boolean> {
  const now = ctx.clock.now()
  // Two pages of one person come at once: the first makes the row, the second waits for it.
  await ctx.db.staffPresence.createMany({
    data: [{ staffId, state: 'off', since: now, beatAt: now }],
    skipDuplicates: true,
  })
  const { count } = await ctx.db.staffPresence.updateMany({
    where: { staffId, state: { not: 'on' } },
    data: { state: 'on', since: now, beatAt: now },
  })
  if (count === 0) await ctx.db.staffPresence.update({ where: { staffId }, data: { beatAt: now } })
  await planCheck(ctx, staffId, now)
  return count === 1
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
async function planCheck(ctx: Ctx, staffId: string, beatAt: Date): Promise<void> {
  const dueAt = { lte: new Date(beatAt.getTime() + offAfterMs) }
  const open = await ctx.db.scheduledTask.count({
    where: { subjectId: staffId, kind: GONE, state: { in: ['waiting', 'queued'] }, dueAt },
  })
  if (open === 0) await planCheckAt(ctx, staffId, beatAt)
}

/** Looks again when the last sign of life is too old. */
export async function planCheckAt(ctx: Ctx, staffId: string, beatAt: Date): Promise<void> {
  const dueAt = new Date(beatAt.getTime() + offAfterMs)
  await schedule(ctx, { key: `${GONE}:${staffId}:${dueAt.getTime()}`, kind: GONE, subjectId: staffId, dueAt })
}
