import type { Channel, SendOutcome } from '../../../bot/channels/channel.ts'
import { shape } from '../../../bot/channels/shape.ts'
import { type ClaimedMessage, partOut } from '../../conversations/service.ts'
import type { ChannelAccount } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { addressOf } from '../account.ts'
import { isOverQuota } from './quota.ts'

type Try = { account: ChannelAccount; channel: Channel; claim: ClaimedMessage }

/** Hands a message to its channel, part by part; those that an earlier try has sent are not sent again. */
export async function sendMessage(
  ctx: Ctx,
  { account, channel, claim }: Try,
): Promise<{ outcome: SendOutcome; partsDone: number }> {
  const { message, messageId: key } = claim
  const parts = message ? shape(message, channel.can, { key, publicUrl: ctx.config.PUBLIC_URL }) : []
  const to = addressOf(ctx, account)
  let { partsDone } = claim
  for (const part of parts.slice(partsDone)) {
    if (await isOverQuota(ctx, account, channel))
      return { outcome: { kind: 'refused', code: 'over_quota' }, partsDone }
    const outcome = await channel.send(part, to)
    if (outcome.kind !== 'sent') return { outcome, partsDone }
    partsDone += 1
    if (partsDone < parts.length) await partOut(ctx, claim, partsDone)
  }
  return { outcome: { kind: 'sent' }, partsDone }
}
