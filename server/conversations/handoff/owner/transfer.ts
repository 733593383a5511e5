import type { Handoff } from '../../../generated/prisma/client.ts'
import { staffPeople } from '../../../identity/service.ts'
import { notify } from '../../../notifications/service.ts'
import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { inTransaction } from '../../../platform/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { inRegion } from '../../../platform/scope.ts'
import type { HandoffLevel, HandoffTransfer } from '../../contract.ts'
import { record } from '../events.ts'
import { onDuty } from '../presence/on-duty.ts'
import { staffedLevels } from '../queue/call-desk.ts'
import { deskStaff, lockOwned, type StaffActor } from '../queue/find.ts'
import { intoLine, promiseFor } from '../queue/into-line.ts'
import { mark } from '../queue/mark.ts'
import { own } from '../queue/take.ts'

/**
 * The owner passes the talk on, with a note: to a colleague on duty, who owns it from that moment; or to the
 * front of the line of another desk. CONFLICT for whoever is not the owner.
 */
export async function transferHandoff(ctx: Ctx, id: string, { to, note }: HandoffTransfer): Promise<void> {
  const actor = deskStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    const handoff = await lockOwned(ctx, actor, id)
    if ('staffId' in to) await toColleague(ctx, actor, handoff, to.staffId, note)
    else await toDesk(ctx, handoff, to.level, note)
    await audit(ctx, {
      action: 'handoff.transfer',
      subjectKind: 'handoff',
      subjectId: id,
      detail: 'staffId' in to ? { to: to.staffId } : { level: to.level },
    })
  })
}

async function toColleague(ctx: Ctx, actor: StaffActor, handoff: Handoff, staffId: string, note: string) {
  const [colleague] = await staffPeople(ctx, [staffId])
  const { regionCode } = handoff
  const mine = colleague && colleague.role !== 'admin' && inRegion(colleague.regionCode, regionCode)
  // Where the place is not known only a county's desk may own it.
  const theirs = regionCode === '' ? colleague?.role === 'county' && sameCounty(actor, colleague) : mine
  if (!theirs || staffId === actor.staffId) throw new AppError('NOT_FOUND', 'staffId')
  const present = (await onDuty(ctx)).some(({ id }) => id === staffId)
  if (!present) throw new AppError('COLLEAGUE_AWAY')
  await own(ctx, handoff, staffId)
  await record(ctx, handoff.id, { kind: 'transferred', toStaffId: staffId, note })
  await mark(ctx, handoff.conversationId, 'handoff.passed_on')
  await notify(ctx, {
    dedupeKey: `handoff:${handoff.id}:passed:${staffId}:${ctx.clock.now().getTime()}`,
    kind: 'handoff.passedOn',
    staffId,
    link: `/desk/chats/${handoff.id}`,
    urgent: handoff.urgency === 'urgent',
  })
}

const sameCounty = (a: { regionCode: string }, b: { regionCode: string }) =>
  a.regionCode.slice(0, 6) === b.regionCode.slice(0, 6)

async function toDesk(
  ctx: Ctx,
  handoff: Handoff,
  level: Exclude<HandoffLevel, 'on_call'>,
  note: string,
): Promise<void> {
  if (!(await staffedLevels(ctx, handoff)).includes(level)) throw new AppError('NOT_FOUND', 'level')
  await ctx.db.conversation.update({ where: { id: handoff.conversationId }, data: { owner: 'bot' } })
  const { promisedAt } = await promiseFor(ctx, handoff)
  await record(ctx, handoff.id, { kind: 'transferred', level, note })
  await intoLine(ctx, handoff, { front: true, from: level, promisedAt })
  await mark(ctx, handoff.conversationId, 'handoff.passed_on')
}
