import type { Handoff, Person } from '../../generated/prisma/client.ts'
import { maskName } from '../../identity/service.ts'
import type { Ctx } from '../../platform/context.ts'
import type { HandoffRow } from '../contract.ts'
import { deskStaff, type StaffActor } from './find.ts'

const MOST = 100

/**
 * Open hand-overs of the actor's region: the urgent first, then the longest waiting. Names are masked and nothing
 * that was said is shown: that is for whoever opens one, which is recorded.
 */
export async function listHandoffs(ctx: Ctx): Promise<HandoffRow[]> {
  const actor = deskStaff(ctx)
  const rows = await ctx.db.handoff.findMany({
    where: { closedAt: null, OR: regionsOf(actor) },
    // "urgent" stands after "normal" in the alphabet.
    orderBy: [{ urgency: 'desc' }, { askedAt: 'asc' }],
    take: MOST,
    include: { conversation: { select: { person: { select: { nameEnc: true } } } } },
  })
  return rows.map((row) => {
    const name = nameOf(ctx, row.conversation.person)
    return { ...handoffRow(ctx, actor, row), name: name && maskName(name) }
  })
}

/** The same line as `seesHandoff`. */
function regionsOf(actor: StaffActor) {
  const own = { regionCode: { startsWith: actor.regionCode } }
  const unplaced = { regionCode: '', OR: [{ state: 'waiting' }, { staffId: actor.staffId }] }
  return actor.role === 'county' ? [own, unplaced] : [own]
}

/** The name of the resident in the clear; null: not signed in. */
export function nameOf(ctx: Ctx, person: Pick<Person, 'nameEnc'> | null): string | null {
  return person ? ctx.cipher.decrypt(person.nameEnc) : null
}

/** How a hand-over stands, as the desk reads it; the name is added by whoever may show it. */
export function handoffRow(ctx: Ctx, actor: StaffActor, row: Handoff): Omit<HandoffRow, 'name'> {
  return {
    id: row.id,
    state: row.state === 'taken' ? 'taken' : row.state === 'closed' ? 'closed' : 'waiting',
    urgency: row.urgency === 'urgent' ? 'urgent' : 'normal',
    reason: row.reason as HandoffRow['reason'],
    regionCode: row.regionCode,
    askedAt: row.askedAt.toISOString(),
    promisedAt: row.promisedAt?.toISOString() ?? null,
    overdue: row.state === 'waiting' && !!row.promisedAt && row.promisedAt < ctx.clock.now(),
    mine: row.staffId === actor.staffId,
  }
}
