import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { backToLine } from '../owner/back-to-line.ts'
import { lockHandoff } from '../queue/lock.ts'
import { goneAt, isIdle, type Signs } from '../rules/presence.ts'
import { planNextCheck } from './come-on-duty.ts'

/** Nobody is there any more: all talks of theirs go back to the front of the line. */
export async function goOff(ctx: Ctx, staffId: string, why: 'said' | 'gone' | 'idle'): Promise<void> {
  const now = ctx.clock.now()
  const { count } = await ctx.db.staffPresence.updateMany({
    where: { staffId, state: { not: 'off' } },
    data: { state: 'off', since: now },
  })
  if (count === 0) return
  await audit(ctx, { action: 'presence.off', subjectKind: 'staff', subjectId: staffId, detail: { why } })
  const owned = await ctx.db.handoff.findMany({
    where: { staffId, state: 'taken' },
    // One order for everybody, so that two who lock several never wait for each other.
    orderBy: { conversationId: 'asc' },
    select: { id: true },
  })
  for (const { id } of owned) {
    const handoff = await lockHandoff(ctx, id)
    if (handoff.state === 'taken' && handoff.staffId === staffId) await backToLine(ctx, handoff, 'off')
  }
}

/** Has there been a sign of life? Then look again later; else they are gone. */
export async function checkGone(ctx: Ctx, staffId: string): Promise<void> {
  const [row] = await ctx.db.$queryRaw<(Signs & { state: string })[]>`
    SELECT "state", "beat_at" AS "beatAt", "active_at" AS "activeAt" FROM "staff_presence" WHERE "staff_id" = ${staffId}::uuid FOR UPDATE`
  if (!row || row.state === 'off') return
  const now = ctx.clock.now()
  const gone = goneAt(row) <= now
  // Whoever said that they are away for a while need not say it again.
  if (gone && row.state === 'on') await goOff(ctx, staffId, isIdle(row.activeAt, now) ? 'idle' : 'gone')
  else if (!gone) await planNextCheck(ctx, staffId, row)
}
