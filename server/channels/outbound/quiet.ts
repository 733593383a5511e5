import type { ChannelAccount } from '../../generated/prisma/client.ts'
import { earliestDelivery } from '../../notifications/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { addressOf } from '../account.ts'

/** Until when nothing is said to an account, or null. A whole group, where nobody has asked, is not woken at night. */
export function quietUntil(ctx: Ctx, account: ChannelAccount): Date | null {
  if (account.kind !== 'group') return null
  const to = addressOf(ctx, account)
  if (to.kind !== 'group' || to.userId !== undefined) return null
  const now = ctx.clock.now()
  const earliest = earliestDelivery(now, false)
  return earliest > now ? earliest : null
}
