import type { Conversation, Handoff, Message, Person } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import type { HandoffRow } from '../contract.ts'
import { shownMessages } from '../stored-message.ts'
import { deskStaff, type StaffActor } from './find.ts'

const MOST = 100

/** Open hand-overs of the actor's region: the urgent first, then the longest waiting. */
export async function listHandoffs(ctx: Ctx): Promise<HandoffRow[]> {
  const actor = deskStaff(ctx)
  const rows = await ctx.db.handoff.findMany({
    where: { closedAt: null, OR: regionsOf(actor) },
    // "urgent" stands after "normal" in the alphabet.
    orderBy: [{ urgency: 'desc' }, { askedAt: 'asc' }],
    take: MOST,
    include: {
      conversation: {
        include: {
          person: { select: { nameEnc: true } },
          messages: { where: { author: 'resident' }, orderBy: { seq: 'desc' }, take: 1 },
        },
      },
    },
  })
  return rows.map((row) => handoffRow(ctx, actor, row))
}

function regionsOf(actor: StaffActor) {
  const own = { regionCode: { startsWith: actor.regionCode } }
  return actor.role === 'county' ? [own, { regionCode: '' }] : [own]
}

export type HandoffWithTalk = Handoff & {
  conversation: Conversation & { person: Pick<Person, 'nameEnc'> | null; messages: Message[] }
}

/** One row as the desk reads it. */
export function handoffRow(ctx: Ctx, actor: StaffActor, row: HandoffWithTalk): HandoffRow {
  const { person, messages } = row.conversation
  return {
    id: row.id,
    state: row.state === 'taken' ? 'taken' : row.state === 'closed' ? 'closed' : 'waiting',
    urgency: row.urgency === 'urgent' ? 'urgent' : 'normal',
    reason: row.reason as HandoffRow['reason'],
    regionCode: row.regionCode,
    name: person ? ctx.cipher.decrypt(person.nameEnc) : null,
    lastWords: lastWords(ctx, messages),
    askedAt: row.askedAt.toISOString(),
    promisedAt: row.promisedAt?.toISOString() ?? null,
    overdue: row.state === 'waiting' && !!row.promisedAt && row.promisedAt < ctx.clock.now(),
    mine: row.staffId === actor.staffId,
  }
}

/** Rows come oldest first or newest first; either way the last thing the resident said. */
function lastWords(ctx: Ctx, rows: readonly Message[]): string {
  const said = shownMessages(
    ctx,
    rows.toSorted((a, b) => a.seq - b.seq),
  ).filter((message) => message.author === 'me')
  return said.at(-1)?.text ?? ''
}
