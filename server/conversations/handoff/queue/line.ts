import { staffPeople } from '../../../identity/service.ts'
import { isWorkingDay } from '../../../platform/calendar.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { MyHandoff } from '../../contract.ts'
import { deskOpen } from '../../rules.ts'
import { onCallNow } from '../on-call/now.ts'

/**
 * How many wait in front, plus one, in the order of `compareInLine`: danger, then who was given back, then who
 * asked first. Each county has its own line.
 */
export async function placeInLine(ctx: Ctx, handoffId: string): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ place: number }[]>`
    SELECT count(*)::int + 1 AS "place"
    FROM "handoff" me JOIN "handoff" other ON other."state" = 'waiting' AND other."id" <> me."id"
      AND left(other."region_code", 6) = left(me."region_code", 6)
      AND (other."urgency" <> 'urgent', NOT other."front", other."asked_at", other."id")
        < (me."urgency" <> 'urgent', NOT me."front", me."asked_at", me."id")
    WHERE me."id" = ${handoffId}::uuid`
  return row?.place ?? 1
}

/** The open hand-over of a conversation as the resident sees it. */
export async function myHandoffOf(ctx: Ctx, conversationId: string): Promise<MyHandoff | null> {
  const open = await ctx.db.handoff.findFirst({ where: { conversationId, closedAt: null } })
  if (!open) return null
  const urgent = open.urgency === 'urgent'
  const [owner] = open.staffId ? await staffPeople(ctx, [open.staffId]) : []
  return {
    state: open.state === 'taken' ? 'taken' : 'waiting',
    urgency: urgent ? 'urgent' : 'normal',
    place: open.state === 'waiting' ? await placeInLine(ctx, open.id) : null,
    promisedAt: open.promisedAt?.toISOString() ?? null,
    openNow:
      deskOpen(ctx.clock.now(), isWorkingDay) ||
      (urgent && (await onCallNow(ctx, open.regionCode)).length > 0),
    staffName: owner?.name ?? null,
  }
}
