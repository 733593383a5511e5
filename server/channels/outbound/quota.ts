import type { Channel } from '../../../bot/channels/channel.ts'
import { sentSince } from '../../conversations/service.ts'
import type { ChannelAccount } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'

/** Some platforms take so many messages after the person did something, and none after so long. */
export async function isOverQuota(
  ctx: Ctx,
  { id, lastHeardAt, lastTappedAt }: ChannelAccount,
  { can: { quota } }: Channel,
): Promise<boolean> {
  if (!quota) return false
  const grants = [
    { ...quota.tapped, since: lastTappedAt },
    { ...quota.written, since: lastHeardAt },
  ]
  for (const { since, withinMs, messages } of grants) {
    if (!since || ctx.clock.now().getTime() - since.getTime() > withinMs) continue
    if ((await sentSince(ctx, id, since)) < messages) return false
  }
  return true
}
