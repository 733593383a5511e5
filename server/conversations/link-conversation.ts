import type { Ctx } from '../platform/context.ts'
import { adoptRequests } from '../requests/service.ts'
import { lockConversation } from './append-messages.ts'
import { requestHandoff } from './handoff/queue/request.ts'
import { indexLines } from './handoff/search/index-lines.ts'
import { signalConversation } from './send-message.ts'
import { OWN_CHANNEL } from './talk-key.ts'

/**
 * Makes the anonymous talk of a phone or of an account on another channel the person's own. If the person has one already, what was said here is
 * put at its end. Returns the id of the person's talk. Joins the open transaction.
 */
export async function linkConversation(
  ctx: Ctx,
  hereId: string,
  personId: string,
  externalKey: string,
  elder?: boolean,
): Promise<string> {
  // Two phones of one person that sign in at once: the second waits here and then finds the first one's talk.
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${externalKey}, 0))`
  const own = await ctx.db.conversation.findUnique({
    where: { channel_externalKey: { channel: OWN_CHANNEL, externalKey } },
  })
  // Before the talk goes: what was asked in it is answered in the one that stays.
  await adoptRequests(ctx, { from: hereId, to: own?.id ?? hereId, personId })
  const id = own ? await mergeInto(ctx, hereId, own.id) : await rename(ctx, hereId, personId, externalKey)
  await signalConversation(ctx, id, { kind: 'signed_in' }, { elder })
  return id
}

async function rename(ctx: Ctx, id: string, personId: string, externalKey: string): Promise<string> {
  await lockConversation(ctx, id)
  await ctx.db.conversation.update({
    where: { id },
    data: { channel: OWN_CHANNEL, personId, externalKey, updatedAt: ctx.clock.now() },
  })
  return id
}

async function mergeInto(ctx: Ctx, hereId: string, ownId: string): Promise<string> {
  const own = await lockConversation(ctx, ownId)
  const here = await lockConversation(ctx, hereId)
  if (!here || !own) return ownId
  await moveMessages(ctx, hereId, ownId)
  const handedOver = await moveHandoff(ctx, hereId, ownId)
  await ctx.db.conversation.update({
    where: { id: ownId },
    data: {
      // What was told here is newer; it goes on from here.
      stateEnc: here.stateEnc ?? own.stateEnc,
      owner: handedOver ? here.owner : own.owner,
      replyTo: here.replyTo,
      version: { increment: 1 },
      updatedAt: ctx.clock.now(),
    },
  })
  await ctx.db.conversation.delete({ where: { id: hereId } })
  if (await ctx.db.handoff.count({ where: { conversationId: ownId, closedAt: null } }))
    await indexLines(ctx, ownId)
  return ownId
}

async function moveMessages(ctx: Ctx, hereId: string, ownId: string): Promise<void> {
  await ctx.db.$executeRaw`
    WITH moved AS (
      UPDATE "message" m SET
        "conversation_id" = ${ownId}::uuid,
        "seq" = o."last_seq" + r."place",
        "client_key" = CASE WHEN EXISTS (
          SELECT 1 FROM "message" d WHERE d."conversation_id" = ${ownId}::uuid AND d."client_key" = m."client_key"
        ) THEN NULL ELSE m."client_key" END
      FROM "conversation" o,
        (SELECT "id", row_number() OVER (ORDER BY "seq") AS "place" FROM "message"
         WHERE "conversation_id" = ${hereId}::uuid) r
      WHERE m."id" = r."id" AND o."id" = ${ownId}::uuid
      RETURNING 1)
    UPDATE "conversation" SET "last_seq" = "last_seq" + (SELECT count(*) FROM moved)::int
    WHERE "id" = ${ownId}::uuid`
}

/** Danger that was told here must not wait with what was asked there. */
async function raiseDanger(ctx: Ctx, conversationId: string, regionCode: string): Promise<void> {
  await requestHandoff(ctx, { conversationId, reason: 'emergency', urgency: 'urgent', regionCode })
}

/** Moves the open hand-over, unless the person has one already: two would be two caseworkers for one talk. */
async function moveHandoff(ctx: Ctx, hereId: string, ownId: string): Promise<boolean> {
  const open = await ctx.db.handoff.count({ where: { conversationId: ownId, closedAt: null } })
  if (open > 0) {
    const here = { conversationId: hereId, closedAt: null }
    const danger = await ctx.db.handoff.findFirst({ where: { ...here, urgency: 'urgent' } })
    await ctx.db.handoff.updateMany({
      where: here,
      data: { state: 'closed', closedAt: ctx.clock.now() },
    })
    if (danger) await raiseDanger(ctx, ownId, danger.regionCode)
  }
  await ctx.db.handoff.updateMany({ where: { conversationId: hereId }, data: { conversationId: ownId } })
  return open === 0
}
