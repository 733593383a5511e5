import { createHash } from 'node:crypto'
import type { Ctx } from '../../../platform/context.ts'
import { frame, type Look } from '../../event-stream.ts'
import { undeliveredOf } from '../../outgoing/undelivered.ts'
import { messagesAfter } from '../../read-messages.ts'
import { DELIVERY } from '../../streams.ts'
import { lookAtMessages } from '../../talk-stream.ts'
import { recordRead } from '../pack/pack.ts'
import { withoutMoney } from '../pack/without-money.ts'
import { deskStaff, findHandoff, staysHidden } from '../queue/find.ts'
import { listHandoffs } from '../queue/list.ts'
import { readableSpan } from '../rules/readable.ts'

/** The list, whole, whenever it is another one than the page has; `seen` is the id of the last one. */
export function lookAtList(ctx: Ctx, seen: string | null): Look {
  let last = seen
  return async function* () {
    const items = await listHandoffs(ctx)
    const id = createHash('sha256').update(JSON.stringify(items)).digest('base64url').slice(0, 22)
    if (id !== last) yield frame('list', items, id)
    last = id
  }
}

/** The talk that this member of staff reads, and whether they still may: it may have been moved or hidden since. */
export async function openTalkOf(ctx: Ctx, id: string): Promise<string | null> {
  const actor = deskStaff(ctx)
  const found = await findHandoff(ctx, actor, id)
  return found.closedAt || staysHidden(actor, found) ? null : found.conversationId
}

/**
 * The lines of a talk as the desk reads them (of the days of the hand-over, the village without money), and which of
 * them have not arrived.
 */
export async function lookAtDeskTalk(
  ctx: Ctx,
  { id, conversationId }: { id: string; conversationId: string },
  after: number,
): Promise<Look> {
  const actor = deskStaff(ctx)
  const { askedAt, closedAt } = await findHandoff(ctx, actor, id)
  const { personId } = await ctx.db.conversation.findUniqueOrThrow({ where: { id: conversationId } })
  await recordRead(ctx, personId, conversationId)
  const span = readableSpan({ askedAt, closedAt })
  const lines = lookAtMessages(async (seen) => {
    const page = await messagesAfter(ctx, conversationId, seen)
    const messages = page.messages.filter(({ at }) => new Date(at) >= span.gte)
    return { ...page, messages: actor.role === 'village' ? withoutMoney(messages) : messages }
  }, after)
  let told = '[]'
  return async function* (what) {
    yield* lines(what)
    if (!what.has('all') && !what.has(DELIVERY)) return
    const marks = await undeliveredOf(ctx, conversationId, span.gte)
    const now = JSON.stringify(marks)
    if (now !== told) yield frame('undelivered', marks)
    told = now
  }
}
