import type { Handoff } from '../../../generated/prisma/client.ts'
import { isWorkingDay } from '../../../platform/calendar.ts'
import type { Ctx } from '../../../platform/context.ts'
import { cancelTasks, schedule } from '../../../platform/outbox.ts'
import type { HandoffLevel } from '../../contract.ts'
import { onCallNow } from '../on-call/now.ts'
import { firstStepAt, promiseOf } from '../rules/times.ts'
import { callDesk, staffedLevel } from './call-desk.ts'

/** Job that takes the next step of the ladder. */
export const CLIMB = 'handoff.climb'

/** What is promised now for this place. */
export async function promiseFor(ctx: Ctx, { urgency, regionCode }: Pick<Handoff, 'urgency' | 'regionCode'>) {
  const urgent = urgency === 'urgent'
  const onCall = urgent && (await onCallNow(ctx, regionCode)).length > 0
  return promiseOf({ urgency: urgent ? 'urgent' : 'normal', onCall }, ctx.clock.now(), isWorkingDay)
}

/**
 * Puts a hand-over into the line, as a new one or again, with a new promise; tells the desk, and plans what
 * happens when nobody takes it. Call with the conversation locked, or in the transaction that made it.
 */
export async function intoLine(
  ctx: Ctx,
  handoff: Handoff,
  where: { front: boolean; from: HandoffLevel; promisedAt: Date },
): Promise<Handoff> {
  const level = await staffedLevel(ctx, handoff, where.from)
  const row = await ctx.db.handoff.update({
    where: { id: handoff.id },
    data: {
      state: 'waiting',
      staffId: null,
      takenAt: null,
      silentSince: null,
      replyDueAt: null,
      // Of one promise they are told once.
      missedToldAt:
        handoff.promisedAt?.getTime() === where.promisedAt.getTime() ? handoff.missedToldAt : null,
      promisedAt: where.promisedAt,
      front: where.front,
      level,
      step: 0,
      round: { increment: 1 },
    },
  })
  await cancelTasks(ctx, row.id)
  await callDesk(ctx, row)
  const urgency = row.urgency === 'urgent' ? 'urgent' : 'normal'
  const dueAt = firstStepAt({ urgency, promisedAt: where.promisedAt }, ctx.clock.now(), isWorkingDay)
  await planClimb(ctx, row, dueAt)
  return row
}

/** The next step, if nobody takes it before. */
export async function planClimb(ctx: Ctx, row: Pick<Handoff, 'id' | 'round' | 'step'>, dueAt: Date) {
  const { id, round, step } = row
  const key = `${CLIMB}:${id}:${round}:${step}`
  await schedule(ctx, { key, kind: CLIMB, subjectId: id, dueAt, params: { round, step } })
}
