import { notify } from '../../../notifications/service.ts'
import { isWorkingDay } from '../../../platform/calendar.ts'
import type { Ctx } from '../../../platform/context.ts'
import { cancelTasks, schedule } from '../../../platform/outbox.ts'
import type { HandoffUrgency } from '../../contract.ts'
import { record } from '../events.ts'
import { lockHandoff } from '../queue/lock.ts'
import { sayTime } from '../queue/say-time.ts'
import { HANDOFF_TIMES } from '../rules/settings.ts'
import { after } from '../rules/times.ts'
import { backToLine } from './back-to-line.ts'

/** Job that looks after an owner who does not answer. */
export const SILENCE = 'handoff.silence'

/** `since` names the wait: an answer ends it, so that a task of an earlier one finds nothing to do. */
export type Silence = { id: string; staffId: string; since: string; stage: 'remind' | 'return' }

/** The resident has spoken to the owner of the talk. Call with the conversation locked. */
export async function residentSpoke(ctx: Ctx, conversationId: string): Promise<void> {
  const taken = await ctx.db.handoff.findFirst({
    where: { conversationId, state: 'taken' },
    select: { id: true },
  })
  if (taken) await awaitReply(ctx, taken.id, { anew: false })
}

/** From now on somebody waits for a word of the owner, unless they wait already; `anew`: of a new owner, or in danger. */
export async function awaitReply(ctx: Ctx, id: string, { anew }: { anew: boolean }): Promise<void> {
  const { urgency, staffId, silentSince, conversation } = await ctx.db.handoff.findUniqueOrThrow({
    where: { id },
    include: { conversation: { select: { lastSeq: true } } },
  })
  if (!staffId || (silentSince && !anew)) return
  const now = ctx.clock.now()
  const dueAt = later(now, 'replyWithin', urgency)
  await cancelTasks(ctx, id)
  await ctx.db.handoff.update({ where: { id }, data: { silentSince: now, replyDueAt: dueAt } })
  // The number of the newest line and the urgency tell apart the waits of one moment.
  const key = `${SILENCE}:${id}:${staffId}:${now.getTime()}:${conversation.lastSeq}:${urgency}`
  await plan(ctx, { id, staffId, since: now.toISOString(), stage: 'remind' }, key, dueAt)
}

/** The owner has said something. Call with the conversation locked. */
export async function ownerSpoke(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.handoff.update({ where: { id }, data: { silentSince: null, replyDueAt: null } })
  await cancelTasks(ctx, id)
}

/** The promise to answer has passed: the owner is reminded; still nothing, and it goes back into the line. */
export async function endSilence(
  ctx: Ctx,
  { id, staffId, since, stage }: Silence,
  key: string,
): Promise<void> {
  const handoff = await lockHandoff(ctx, id)
  const waits = handoff.state === 'taken' && handoff.staffId === staffId
  if (!waits || handoff.silentSince?.toISOString() !== since) return
  if (stage === 'return') return backToLine(ctx, handoff, 'silent')
  await notify(ctx, {
    dedupeKey: key,
    kind: 'handoff.silent',
    staffId,
    params: { time: sayTime(handoff.silentSince) },
    link: `/desk/chats/${id}`,
    urgent: handoff.urgency === 'urgent',
  })
  await record(ctx, id, { kind: 'reminded', key })
  const dueAt = later(ctx.clock.now(), 'returnAfter', handoff.urgency)
  await plan(ctx, { id, staffId, since, stage: 'return' }, `${key}:return`, dueAt)
}

async function plan(ctx: Ctx, { id, ...params }: Silence, key: string, dueAt: Date): Promise<void> {
  await schedule(ctx, { key, kind: SILENCE, subjectId: id, dueAt, params })
}

function later(now: Date, what: 'replyWithin' | 'returnAfter', urgency: string): Date {
  const how: HandoffUrgency = urgency === 'urgent' ? 'urgent' : 'normal'
  return after(now, HANDOFF_TIMES[what][how], how, isWorkingDay)
}
