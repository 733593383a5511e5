import type { Handoff } from '../../../generated/prisma/client.ts'
import { staffPeople } from '../../../identity/service.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { HandoffLevel, HandoffSkill, HandoffUrgency } from '../../contract.ts'
import { onDuty } from '../presence/on-duty.ts'
import { type AtDesk, compareInLine, fits } from '../rules/line.ts'
import { deskStaff, handoffsOf } from './find.ts'

/** Tells of a waiting hand-over whether it is for the actor next. */
export async function createFits(ctx: Ctx): Promise<(row: Handoff) => boolean> {
  const actor = deskStaff(ctx)
  // One after the other: inside a transaction they share a connection.
  const [person] = await staffPeople(ctx, [actor.staffId])
  const present = await onDuty(ctx)
  const me: AtDesk = { role: actor.role, regionCode: actor.regionCode, skills: person?.skills ?? [] }
  return (row) => row.state === 'waiting' && fits(asWaiting(ctx, row), me, present)
}

/** What waits for the actor, in the order of the line. */
export async function waitingFor(ctx: Ctx): Promise<Handoff[]> {
  const rows = await ctx.db.handoff.findMany({
    where: { state: 'waiting', OR: handoffsOf(deskStaff(ctx)) },
  })
  const isForMe = await createFits(ctx)
  return rows.filter(isForMe).toSorted((a, b) => compareInLine(inLine(a), inLine(b)))
}

const urgencyOf = (row: Handoff): HandoffUrgency => (row.urgency === 'urgent' ? 'urgent' : 'normal')

const inLine = (row: Handoff) => ({ ...row, urgency: urgencyOf(row) })

const asWaiting = (ctx: Ctx, row: Handoff) => ({
  regionCode: row.regionCode,
  urgency: urgencyOf(row),
  level: row.level as HandoffLevel,
  skill: row.skill as HandoffSkill,
  overdue: row.promisedAt !== null && row.promisedAt <= ctx.clock.now(),
})
