import type { Channel } from '../../../bot/channels/channel.ts'
import { type ClaimedMessage, claimOutgoing, OUTGOING, settleOutgoing } from '../../conversations/service.ts'
import type { ChannelAccount } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { emit, schedule } from '../../platform/outbox.ts'
import { MAX_ATTEMPTS, retryWait } from '../rules.ts'
import { keepOrTell } from './keep.ts'
import { quietUntil } from './quiet.ts'
import { sendMessage } from './send.ts'
import { tellByPhone, tellSecretary } from './tell-by-phone.ts'

/** Topic of the event by which a message goes to the process that holds the connection of its channel. */
export const OVER_CONNECTION = 'chat.out.connection'

/** So many in one run; what is left comes in the next. */
const MOST_A_RUN = 200

/**
 * Sends what waits for an account, in order, one at a time. Each is claimed with a lease before the channel is called; a
 * run that died in between is found by its lease, and the same key goes out again. Every way out leaves the rest either
 * settled, or with a later task that comes back to it.
 */
export async function deliver(ctx: Ctx, accountId: string): Promise<void> {
  if (await needsConnection(ctx, accountId)) return emit(ctx, OVER_CONNECTION, { accountId })
  await deliverHere(ctx, accountId)
}

/** The same, in the process that holds the connections of channels. */
export async function deliverHere(ctx: Ctx, accountId: string): Promise<void> {
  for (let sent = 0; sent < MOST_A_RUN; sent += 1) {
    const account = await ctx.db.channelAccount.findUnique({ where: { id: accountId } })
    if (!account) return
    if (account.holdUntil && account.holdUntil > ctx.clock.now())
      return comeBack(ctx, accountId, account.holdUntil)
    const morning = quietUntil(ctx, account)
    if (morning) return comeBack(ctx, accountId, morning)
    const claim = await claimOutgoing(ctx, accountId)
    if (claim.kind === 'nothing') return
    if (claim.kind === 'later') return comeBack(ctx, accountId, claim.at)
    await deliverOne(ctx, account, claim)
  }
  await comeBack(ctx, accountId, ctx.clock.now())
}

async function needsConnection(ctx: Ctx, id: string): Promise<boolean> {
  const account = await ctx.db.channelAccount.findUnique({ where: { id }, select: { channel: true } })
  return account !== null && ctx.ports.channels.get(account.channel)?.listen !== undefined
}

async function deliverOne(ctx: Ctx, account: ChannelAccount, claim: ClaimedMessage): Promise<void> {
  const channel = ctx.ports.channels.get(account.channel)
  if (!channel) return giveUp(ctx, account, claim, 'no such channel')
  // Its talk is another one by now: what was said there is not for this account.
  if (claim.conversationId !== account.conversationId || !claim.message) {
    await settleOutgoing(ctx, claim, { state: 'dropped' })
    return
  }
  if (!account.followed) return giveUp(ctx, account, claim, 'gone')
  await settle(ctx, { account, channel, claim })
}

type Try = { account: ChannelAccount; channel: Channel; claim: ClaimedMessage }

async function settle(ctx: Ctx, { account, channel, claim }: Try): Promise<void> {
  const { outcome, partsDone } = await sendMessage(ctx, { account, channel, claim })
  if (outcome.kind === 'sent') {
    await settleOutgoing(ctx, claim, { state: 'sent', partsDone })
    return
  }
  if (outcome.kind === 'refused' && outcome.code === 'over_quota')
    return keepOrTell(ctx, account, claim, (error) => giveUp(ctx, account, claim, error))
  if (outcome.kind === 'refused') return giveUp(ctx, account, claim, outcome.code)
  if (claim.attempts >= MAX_ATTEMPTS) return giveUp(ctx, account, claim, 'no answer')
  const wait = Math.max(retryWait(claim.attempts, Math.random()), outcome.retryAfterMs ?? 0)
  const notBefore = new Date(ctx.clock.now().getTime() + wait)
  await settleOutgoing(ctx, claim, { state: 'waiting', notBefore, error: 'no answer' })
}

/** It will not arrive here. The talk on the page has it; who is known is told by phone that it is there; of a group its secretary. */
async function giveUp(
  ctx: Ctx,
  account: ChannelAccount,
  claim: ClaimedMessage,
  error: string,
): Promise<void> {
  if (!(await settleOutgoing(ctx, claim, { state: 'failed', error }))) return
  ctx.log.error({ messageId: claim.messageId, channel: account.channel, error }, 'message given up')
  await tellByPhone(ctx, account)
  await tellSecretary(ctx, account)
}

async function comeBack(ctx: Ctx, accountId: string, dueAt: Date): Promise<void> {
  const key = `${OUTGOING}:${accountId}:${dueAt.getTime()}`
  await schedule(ctx, { key, kind: OUTGOING, subjectId: accountId, dueAt, params: { accountId } })
}
