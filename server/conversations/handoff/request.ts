import { audit } from '../../platform/audit.ts'
import { isWorkingDay } from '../../platform/calendar.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import type { HandoffReason, HandoffUrgency } from '../contract.ts'
import { addDeskMinutes, DESK_HOURS, deskOpen } from '../rules.ts'
import { placeInLine } from './line.ts'
import { tellDesk } from './tell-desk.ts'

export type HandoffRequest = {
  conversationId: string
  reason: HandoffReason
  urgency: HandoffUrgency
  /** Where the resident lives as far as it is known; empty: the county takes it. */
  regionCode: string
}

export type HandoffAnswer = {
  id: string
  state: 'waiting' | 'taken'
  /** 1 = next. */
  place: number
  promisedAt: Date
  /** False outside desk hours: `promisedAt` then lies in the next ones. */
  openNow: boolean
  /** Asked before; the place in line is kept. */
  again: boolean
}

/** Puts the conversation in line for a person. Asked twice it stays one hand-over; it can only get more urgent. */
export async function requestHandoff(ctx: Ctx, request: HandoffRequest): Promise<HandoffAnswer> {
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const promisedAt = addDeskMinutes(now, DESK_HOURS.answerWithin[request.urgency], isWorkingDay)
    const { count } = await ctx.db.handoff.createMany({
      data: [{ ...request, askedAt: now, promisedAt }],
      skipDuplicates: true,
    })
    const raised =
      count === 0 &&
      request.urgency === 'urgent' &&
      (await makeUrgent(ctx, request.conversationId, promisedAt))
    const open = await ctx.db.handoff.findFirstOrThrow({
      where: { conversationId: request.conversationId, closedAt: null },
    })
    if (count === 1) {
      await audit(ctx, { action: 'handoff.request', subjectKind: 'handoff', subjectId: open.id })
    }
    if (count === 1 || raised) await tellDesk(ctx, { ...request, id: open.id, promisedAt })
    return {
      id: open.id,
      state: open.state === 'taken' ? 'taken' : 'waiting',
      place: await placeInLine(ctx, open.id),
      promisedAt: open.promisedAt ?? promisedAt,
      openNow: deskOpen(now, isWorkingDay),
      again: count === 0,
    }
  })
}

/** The earlier promise stands. */
async function makeUrgent(ctx: Ctx, conversationId: string, promisedAt: Date): Promise<boolean> {
  const count = await ctx.db.$executeRaw`
    UPDATE "handoff" SET "urgency" = 'urgent', "reason" = 'emergency',
      "promised_at" = least("promised_at", ${promisedAt})
    WHERE "conversation_id" = ${conversationId}::uuid AND "closed_at" IS NULL AND "urgency" = 'normal'`
  return count === 1
}
