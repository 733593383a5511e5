import type { ChannelAccount } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { BIND } from '../rules.ts'

/** Whether so many wrong codes came from this account that none is looked at for a while. */
export const isLocked = (ctx: Ctx, { bindLockedUntil }: ChannelAccount): boolean =>
  bindLockedUntil !== null && bindLockedUntil > ctx.clock.now()

export async function countWrong(ctx: Ctx, { id, bindFailures }: ChannelAccount): Promise<void> {
  const failures = bindFailures + 1
  const over = failures >= BIND.wrongTries
  const until = new Date(ctx.clock.now().getTime() + BIND.lockMs)
  await ctx.db.channelAccount.update({
    where: { id },
    data: over ? { bindFailures: 0, bindLockedUntil: until } : { bindFailures: failures },
  })
}
