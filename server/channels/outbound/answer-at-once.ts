import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, AtOnce, Channel } from '../../../bot/channels/channel.ts'
import { shape } from '../../../bot/channels/shape.ts'
import { claimOutgoing, partAnswered, settleOutgoing } from '../../conversations/service.ts'
import type { ChannelAccount } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { lockAccount } from '../account.ts'
import { release } from './hold.ts'

const LOOK_EVERY_MS = 100

/**
 * Waits for what is said to the person of a call, and gives the first message as its answer; null when nothing is said in
 * time. What is left is sent.
 */
export async function answerAtOnce(ctx: Ctx, channel: Channel, atOnce: AtOnce): Promise<Answer | null> {
  const account = await lockAccount(ctx, channel.name, atOnce.of)
  try {
    // The real clock: how long the other side waits.
    for (const end = performance.now() + atOnce.waitMs; performance.now() < end; ) {
      const answer = await firstMessage(ctx, { channel, account, atOnce })
      if (answer) return answer
      await pause(LOOK_EVERY_MS)
    }
    return null
  } finally {
    await release(ctx, account.id)
  }
}

type Call = { channel: Channel; account: ChannelAccount; atOnce: AtOnce }

async function firstMessage(ctx: Ctx, { channel, account, atOnce }: Call): Promise<Answer | null> {
  const claim = await claimOutgoing(ctx, account.id)
  if (claim.kind !== 'claimed') return null
  const { message, messageId: key } = claim
  const how = { key, publicUrl: ctx.config.PUBLIC_URL }
  const ours = claim.conversationId === account.conversationId
  const [part, ...more] = message && ours ? shape(message, channel.can, how) : []
  if (!part) {
    await settleOutgoing(ctx, claim, { state: 'dropped' })
    return null
  }
  await partAnswered(ctx, claim)
  if (more.length === 0) await settleOutgoing(ctx, claim, { state: 'sent', partsDone: 1 })
  else
    await settleOutgoing(ctx, claim, { state: 'waiting', notBefore: ctx.clock.now(), error: 'more to come' })
  return atOnce.answer(part)
}
