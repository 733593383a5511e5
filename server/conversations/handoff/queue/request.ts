import type { Handoff } from '../../../generated/prisma/client.ts'
import { notify } from '../../../notifications/service.ts'
import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { inTransaction } from '../../../platform/database.ts'
import type { HandoffReason, HandoffUrgency } from '../../contract.ts'
import { record } from '../events.ts'
import { awaitReply } from '../owner/silence.ts'
import { skillOf } from '../rules/skills.ts'
import { indexLines } from '../search/index-lines.ts'
import { startLevel } from './call-desk.ts'
import { intoLine, promiseFor } from './into-line.ts'
import { placeInLine } from './line.ts'
import { sayTime } from './say-time.ts'

export type HandoffRequest = {
  conversationId: string
  reason: HandoffReason
  urgency: HandoffUrgency
  /** Where the resident lives as far as it is known; empty: the county takes it. */
  regionCode: string
  /** What the talk is about: decides who is called first. */
  topics?: readonly string[]
}

export type HandoffAnswer = {
  id: string
  state: 'waiting' | 'taken'
  /** 1 = next. */
  place: number
  promisedAt: Date
  /** False when nobody is there now: `promisedAt` then lies in the next desk hours. */
  openNow: boolean
  /** Asked before; the place in line is kept. */
  again: boolean
}

/** Puts the conversation in line for a person. Asked twice it stays one hand-over; it can only get more urgent. */
export async function requestHandoff(ctx: Ctx, request: HandoffRequest): Promise<HandoffAnswer> {
  const { conversationId, reason, urgency, regionCode, topics = [] } = request
  return inTransaction(ctx, async (ctx) => {
    // Who is on call is asked of the place that is known, also when danger is told without one.
    const before = await ctx.db.handoff.findFirst({ where: { conversationId, closedAt: null } })
    const place = before?.regionCode ?? regionCode
    const { promisedAt, openNow } = await promiseFor(ctx, { urgency, regionCode: place })
    const skill = skillOf(reason, topics)
    const { count } = await ctx.db.handoff.createMany({
      data: [{ conversationId, reason, urgency, regionCode, skill, askedAt: ctx.clock.now(), promisedAt }],
      skipDuplicates: true,
    })
    const found = await ctx.db.handoff.findFirstOrThrow({ where: { conversationId, closedAt: null } })
    const open =
      count === 1
        ? await begin(ctx, found, promisedAt)
        : urgency === 'urgent' && found.urgency === 'normal'
          ? await raise(ctx, found, promisedAt)
          : found
    return {
      id: open.id,
      state: open.state === 'taken' ? 'taken' : 'waiting',
      place: await placeInLine(ctx, open.id),
      promisedAt: open.promisedAt ?? promisedAt,
      openNow,
      again: count === 0,
    }
  })
}

async function begin(ctx: Ctx, handoff: Handoff, promisedAt: Date): Promise<Handoff> {
  await record(ctx, handoff.id, { kind: 'asked', key: 'asked' })
  await indexLines(ctx, handoff.conversationId)
  await audit(ctx, { action: 'handoff.request', subjectKind: 'handoff', subjectId: handoff.id })
  return intoLine(ctx, handoff, { front: false, from: startLevel(handoff), promisedAt })
}

/** Danger in a talk that waits or is owned: the earlier promise stands, and everybody is called anew. */
async function raise(ctx: Ctx, handoff: Handoff, promisedAt: Date): Promise<Handoff> {
  const raised = await ctx.db.handoff.update({
    where: { id: handoff.id },
    data: {
      urgency: 'urgent',
      reason: 'emergency',
      skill: 'general',
      // Should its owner leave it, it calls every desk.
      level: startLevel({ ...handoff, urgency: 'urgent' }),
    },
  })
  await record(ctx, handoff.id, { kind: 'raised', key: 'raised' })
  await audit(ctx, { action: 'handoff.raise', subjectKind: 'handoff', subjectId: handoff.id })
  if (raised.state === 'taken' && raised.staffId) {
    // What was to be answered within working time is now to be answered by the clock.
    await awaitReply(ctx, raised.id, { anew: true })
    await notify(ctx, {
      dedupeKey: `handoff:${raised.id}:raised:${raised.staffId}`,
      kind: 'handoff.urgent',
      staffId: raised.staffId,
      params: { time: sayTime(promisedAt) },
      link: `/desk/chats/${raised.id}`,
      urgent: true,
      channels: ['sms'],
    })
    return raised
  }
  const earlier = raised.promisedAt && raised.promisedAt < promisedAt ? raised.promisedAt : promisedAt
  return intoLine(ctx, raised, { front: raised.front, from: startLevel(raised), promisedAt: earlier })
}
