import { releaseHeld } from '../../conversations/service.ts'
import type { ChannelAccount } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'

/** Whoever does something can be reached, whatever was told before: what was kept for them goes out now. */
export async function heard(ctx: Ctx, { id }: ChannelAccount, how: 'wrote' | 'tapped'): Promise<void> {
  const at = ctx.clock.now()
  await ctx.db.channelAccount.update({
    where: { id },
    data: { followed: true, ...(how === 'wrote' ? { lastHeardAt: at } : { lastTappedAt: at }) },
  })
  await releaseHeld(ctx, id)
}
