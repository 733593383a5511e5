import { type ClaimedMessage, settleOutgoing } from '../../conversations/service.ts'
import type { ChannelAccount } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'

const OVER_QUOTA = 'over_quota'

/**
 * The platform takes no more for now. Whoever has a phone with us is told there, and reads it on the page; for everybody
 * else it is kept until they write again.
 */
export async function keepOrTell(
  ctx: Ctx,
  account: ChannelAccount,
  claim: ClaimedMessage,
  giveUp: (error: string) => Promise<void>,
): Promise<void> {
  if (await hasPhone(ctx, account)) return giveUp(OVER_QUOTA)
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.$queryRaw`SELECT 1 FROM channel_account WHERE id = ${account.id}::uuid FOR UPDATE`
    const now = await ctx.db.channelAccount.findUniqueOrThrow({ where: { id: account.id } })
    // They did something while we tried: what they are kept for has come already.
    const again = doneAt(now) > doneAt(account)
    await settleOutgoing(
      ctx,
      claim,
      again
        ? { state: 'waiting', notBefore: ctx.clock.now(), error: OVER_QUOTA }
        : { state: 'held', error: OVER_QUOTA },
    )
  })
}

async function hasPhone(ctx: Ctx, { id, personId }: ChannelAccount): Promise<boolean> {
  if (!personId) return false
  const found = await ctx.db.channelAccount.findUnique({
    where: { id },
    select: { person: { select: { phoneEnc: true } } },
  })
  return Boolean(found?.person?.phoneEnc)
}

const doneAt = ({ lastHeardAt, lastTappedAt }: ChannelAccount) =>
  Math.max(lastHeardAt?.getTime() ?? 0, lastTappedAt?.getTime() ?? 0)
