import type { ChannelEvent } from '../../../bot/channels/event.ts'
import { signalConversation } from '../../conversations/service.ts'
import type { ChannelAccount } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { talkOf } from '../account.ts'
import type { Taking } from './take-event.ts'

/** Somebody has found us: the bot greets them. */
export async function followed(
  ctx: Ctx,
  account: ChannelAccount,
  { event, key }: Taking<Extract<ChannelEvent, { type: 'follow' }>>,
): Promise<void> {
  if (!(await noteFollowing(ctx, account, event.timestamp, true))) return
  const id = await talkOf(ctx, account)
  await signalConversation(ctx, id, { kind: 'opened' }, { key })
}

/**
 * Nobody is there any more. What is said from now on, and what waits, is given up when it would go out: the talk on the
 * page has it, and whom we know is told by SMS.
 */
export async function unfollowed(ctx: Ctx, account: ChannelAccount, timestamp: number): Promise<void> {
  await noteFollowing(ctx, account, timestamp, false)
}

/** False when something newer has been told already: events may overtake each other. */
export async function noteFollowing(
  ctx: Ctx,
  account: ChannelAccount,
  timestamp: number,
  follows: boolean,
): Promise<boolean> {
  const at = new Date(timestamp)
  if (account.followChangedAt && account.followChangedAt >= at) return false
  const heard = follows ? { lastTappedAt: ctx.clock.now() } : {}
  await ctx.db.channelAccount.update({
    where: { id: account.id },
    data: { followed: follows, followChangedAt: at, ...heard },
  })
  return true
}
