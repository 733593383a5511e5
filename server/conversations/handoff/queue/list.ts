import type { Handoff, Person } from '../../../generated/prisma/client.ts'
import { regionNames } from '../../../households/service.ts'
import { maskName } from '../../../identity/service.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { HandoffLevel, HandoffRow, HandoffSkill } from '../../contract.ts'
import { beat } from '../presence/come-on-duty.ts'
import { deskStaff, handoffsOf, type StaffActor } from './find.ts'
import { createFits } from './waiting.ts'

const MOST = 100

/** What a row of the list is made from. */
export type ListedHandoff = Handoff & {
  conversation: { lastSeq: number }
  staff: { nameEnc: string } | null
}

/** Columns beside the hand-over itself. */
export const LISTED = {
  staff: { select: { nameEnc: true } },
  conversation: { select: { lastSeq: true, person: { select: { nameEnc: true } } } },
} as const

/**
 * Open hand-overs of the actor's region: the urgent first, then who was given back, then the longest waiting. Names
 * are masked and nothing that was said is shown: that is for whoever opens one, which is recorded.
 */
export async function listHandoffs(ctx: Ctx): Promise<HandoffRow[]> {
  const actor = deskStaff(ctx)
  await beat(ctx)
  const rows = await ctx.db.handoff.findMany({
    where: { closedAt: null, OR: handoffsOf(actor) },
    // "urgent" stands after "normal" in the alphabet.
    orderBy: [{ urgency: 'desc' }, { front: 'desc' }, { askedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    include: LISTED,
  })
  const isForMe = await createFits(ctx)
  const placeOf = await regionNames(
    ctx,
    rows.map(({ regionCode }) => regionCode),
  )
  return rows.map((row) => {
    const name = nameOf(ctx, row.conversation.person)
    const regionName = row.regionCode ? placeOf(row.regionCode) : ''
    return { ...handoffRow(ctx, actor, row, isForMe(row)), regionName, name: name && maskName(name) }
  })
}

/** The name of the resident in the clear; null: not signed in. */
export function nameOf(ctx: Ctx, person: Pick<Person, 'nameEnc'> | null): string | null {
  return person ? ctx.cipher.decrypt(person.nameEnc) : null
}

/** How a hand-over stands, as the desk reads it; the names are added by whoever may show them. */
export function handoffRow(
  ctx: Ctx,
  actor: StaffActor,
  row: ListedHandoff,
  isForMe: boolean,
): Omit<HandoffRow, 'name' | 'regionName'> {
  const now = ctx.clock.now()
  const late = row.state === 'waiting' ? row.promisedAt : row.state === 'taken' ? row.replyDueAt : null
  return {
    id: row.id,
    state: row.state === 'taken' ? 'taken' : row.state === 'closed' ? 'closed' : 'waiting',
    urgency: row.urgency === 'urgent' ? 'urgent' : 'normal',
    reason: row.reason as HandoffRow['reason'],
    regionCode: row.regionCode,
    askedAt: row.askedAt.toISOString(),
    promisedAt: row.promisedAt?.toISOString() ?? null,
    overdue: late !== null && late <= now,
    mine: row.staffId === actor.staffId,
    staffName: row.staff ? ctx.cipher.decrypt(row.staff.nameEnc) : null,
    skill: row.skill as HandoffSkill,
    level: row.level as HandoffLevel,
    fits: isForMe,
    front: row.front,
    silentSince: row.silentSince?.toISOString() ?? null,
    replyDueAt: row.replyDueAt?.toISOString() ?? null,
    lastSeq: row.conversation.lastSeq,
  }
}
