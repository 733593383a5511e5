import { sendChatMessage } from '../../conversations/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { addressOf, lockAccount, talkOf } from '../account.ts'

/** Whether others read along where this account is. */
export async function isGroup(ctx: Ctx, accountId: string): Promise<boolean> {
  return (await ctx.db.channelAccount.count({ where: { id: accountId, kind: 'group' } })) > 0
}

/**
 * Takes what somebody said or tapped in a group over into the talk that they have alone with us on the same channel; it is answered
 * there. False when the channel does not tell who it was. Joins the open transaction; the same `key` is said once.
 */
export async function speakAlone(
  ctx: Ctx,
  groupAccountId: string,
  said: { text: string; action?: string; key: string },
): Promise<boolean> {
  const inGroup = await ctx.db.channelAccount.findUniqueOrThrow({ where: { id: groupAccountId } })
  const { userId } = addressOf(ctx, inGroup)
  if (userId === undefined) return false
  const alone = await lockAccount(ctx, inGroup.channel, { kind: 'user', userId })
  const id = await talkOf(ctx, alone)
  const { key, ...words } = said
  await sendChatMessage(ctx, id, { clientKey: `group:${key}`, ...words }, alone.id)
  return true
}
