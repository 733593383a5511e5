import type { Ctx } from '../platform/context.ts'

/**
 * The talk `from` has become the talk `to` of a person: what was asked in it is answered there. A call back becomes
 * the person's own; a report that was made without a name stays without.
 */
export async function adoptRequests(
  ctx: Ctx,
  talk: { from: string; to: string; personId: string },
): Promise<void> {
  const where = { conversationId: talk.from, personId: null }
  await ctx.db.request.updateMany({
    where: { ...where, kind: 'callback' },
    data: { personId: talk.personId, conversationId: null },
  })
  await ctx.db.request.updateMany({ where, data: { conversationId: talk.to } })
}
