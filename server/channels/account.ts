import { type ChannelSource, channelSource } from '../../bot/channels/event.ts'
import { startTalk, talkOn } from '../conversations/service.ts'
import type { ChannelAccount } from '../generated/prisma/client.ts'
import type { Ctx } from '../platform/context.ts'

/** The account behind a source, locked until the transaction ends: what happens to one account happens in order. */
export async function lockAccount(ctx: Ctx, channel: string, source: ChannelSource): Promise<ChannelAccount> {
  const externalHash = ctx.cipher.hash('channel-account', `${channel}\n${keyOf(source)}`)
  await ctx.db.channelAccount.createMany({
    data: [
      {
        channel,
        externalHash,
        externalEnc: ctx.cipher.encryptJson(source),
        kind: source.kind,
        createdAt: ctx.clock.now(),
      },
    ],
    skipDuplicates: true,
  })
  await ctx.db.$queryRaw`
    SELECT 1 FROM channel_account WHERE channel = ${channel} AND external_hash = ${externalHash} FOR UPDATE`
  return ctx.db.channelAccount.findUniqueOrThrow({
    where: { channel_externalHash: { channel, externalHash } },
  })
}

/** In a group everybody has an account of their own there, apart from the one they have alone with us. */
function keyOf(source: ChannelSource): string {
  return source.kind === 'user'
    ? `user\n${source.userId}`
    : `group\n${source.groupId}\n${source.userId ?? ''}`
}

/** Where messages to this account go. */
export function addressOf(ctx: Ctx, { externalEnc }: ChannelAccount): ChannelSource {
  return channelSource.parse(ctx.cipher.decryptJson(externalEnc))
}

/** The talk of an account, which from now on is answered there; it gets one when it has none. */
export async function talkOf(ctx: Ctx, account: ChannelAccount): Promise<string> {
  if (account.conversationId) {
    await talkOn(ctx, account.conversationId, account.id)
    return account.conversationId
  }
  const id = await startTalk(ctx, account.channel, account.id)
  await ctx.db.channelAccount.update({ where: { id: account.id }, data: { conversationId: id } })
  return id
}
