import { randomUUID } from 'node:crypto'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { appendMessages, lockConversation, messageByKey } from './append-messages.ts'
import type { ChatLink } from './contract.ts'
import { ownTalk, saidLately } from './open-conversation.ts'
import { dropOutgoing } from './outgoing/queue.ts'

/** A talk of an account on another channel that is nobody's yet. Joins the open transaction, as all below. */
export async function startTalk(ctx: Ctx, channel: string, accountId: string): Promise<string> {
  const now = ctx.clock.now()
  const { id } = await ctx.db.conversation.create({
    // Found by the account alone: when it is bound and let go again, it begins a new talk.
    data: {
      channel,
      externalKey: `${accountId}:${randomUUID()}`,
      replyTo: accountId,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  return id
}

/**
 * Gives the account the person's own talk. What was said from it just before comes along; an older talk stays nobody's,
 * unless somebody there waits for a person or talks with one.
 */
export async function adoptTalk(
  ctx: Ctx,
  here: { conversationId: string; accountId: string; personId: string },
): Promise<string> {
  const { conversationId, accountId, personId } = here
  const handedOver = await ctx.db.handoff.count({ where: { conversationId, closedAt: null } })
  const bring = handedOver > 0 || (await saidLately(ctx, conversationId))
  if (!bring) await leaveTalk(ctx, conversationId, accountId)
  const id = await ownTalk(ctx, bring ? conversationId : null, personId, {})
  await talkOn(ctx, id, accountId)
  return id
}

/** The resident is on this channel now: what is said goes there. */
export async function talkOn(ctx: Ctx, conversationId: string, accountId: string): Promise<void> {
  await ctx.db.conversation.updateMany({ where: { id: conversationId }, data: { replyTo: accountId } })
}

/** The account is no longer of this talk: nothing of it is said there from here on. */
export async function leaveTalk(ctx: Ctx, conversationId: string, accountId: string): Promise<void> {
  await lockConversation(ctx, conversationId)
  await ctx.db.conversation.updateMany({
    where: { id: conversationId, replyTo: accountId },
    data: { replyTo: null },
  })
  await dropOutgoing(ctx, accountId)
}

/** A line of the house in a talk, written once a key. */
export async function sayInTalk(
  ctx: Ctx,
  conversationId: string,
  line: { text: string; key: string; links?: ChatLink[] },
): Promise<void> {
  const conversation = await lockConversation(ctx, conversationId)
  if (!conversation) throw new AppError('NOT_FOUND')
  const clientKey = `line:${line.key}`
  if (await messageByKey(ctx, conversationId, clientKey)) return
  const body = { text: line.text, ...(line.links ? { links: line.links } : {}) }
  await appendMessages(ctx, conversationId, [{ direction: 'out', author: 'system', body, clientKey }])
}

/** Something came that cannot be read: it stands in the talk by its name, and the resident is told. */
export async function noteUnreadable(
  ctx: Ctx,
  conversationId: string,
  note: { name: string; answer: string; key: string },
): Promise<void> {
  if (!(await lockConversation(ctx, conversationId))) throw new AppError('NOT_FOUND')
  await appendMessages(ctx, conversationId, [
    {
      direction: 'in',
      author: 'resident',
      body: { text: note.name, lang: ctx.lang },
      clientKey: note.key,
      answered: true,
    },
    { direction: 'out', author: 'system', body: { text: note.answer } },
  ])
}
