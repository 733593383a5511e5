import { isWorkingDay } from '../../../platform/calendar.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { HandoffLevel, HandoffUrgency } from '../../contract.ts'
import { record } from '../events.ts'
import { callDesk, staffedLevel } from '../queue/call-desk.ts'
import { planClimb } from '../queue/into-line.ts'
import { lockHandoff } from '../queue/lock.ts'
import { mark } from '../queue/mark.ts'
import { climbsOn, lastStepAt, levelAbove } from '../rules/ladder.ts'
import { HANDOFF_TIMES } from '../rules/settings.ts'
import { after } from '../rules/times.ts'

/** One step of the ladder, of one round: a task of an earlier round or step finds nothing to do. */
export type Climb = { id: string; round: number; step: number }

/**
 * Nobody has taken it: the next desk is called, and the resident is told once, honestly, when what they were
 * promised did not come true. Danger goes on to the next who is on call.
 */
export async function climb(ctx: Ctx, { id, round, step }: Climb): Promise<void> {
  const handoff = await lockHandoff(ctx, id)
  if (handoff.state !== 'waiting' || handoff.round !== round || handoff.step !== step) return
  const now = ctx.clock.now()
  const urgency: HandoffUrgency = handoff.urgency === 'urgent' ? 'urgent' : 'normal'
  const above = levelAbove(handoff.level as HandoffLevel)
  const level = await staffedLevel(ctx, handoff, above)
  const missed = handoff.promisedAt !== null && handoff.promisedAt <= now && handoff.missedToldAt === null
  const row = await ctx.db.handoff.update({
    where: { id },
    data: { step: step + 1, level, ...(missed ? { missedToldAt: now } : {}) },
  })
  await record(ctx, id, { kind: 'escalated', level, key: `escalated:${round}:${step}` })
  await callDesk(ctx, row)
  if (missed) await mark(ctx, row.conversationId, 'handoff.escalated')
  const nextAt = climbsOn({ urgency, level, step: row.step })
    ? after(now, HANDOFF_TIMES.ladderEvery[urgency], urgency, isWorkingDay)
    : lastStepAt(row, now)
  if (nextAt) await planClimb(ctx, row, nextAt)
}
