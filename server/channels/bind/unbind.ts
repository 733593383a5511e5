import { leaveTalk, sayInTalk } from '../../conversations/service.ts'
import type { ChannelAccount } from '../../generated/prisma/client.ts'
import { notify } from '../../notifications/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireResident } from '../../platform/scope.ts'
import { talkOf } from '../account.ts'

/** The signed-in resident takes an account off their own; NOT_FOUND for anybody else's. */
export async function unbindMine(ctx: Ctx, id: string): Promise<void> {
  const personId = requireResident(ctx.actor)
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.$queryRaw`SELECT 1 FROM channel_account WHERE id = ${id}::uuid FOR UPDATE`
    const account = await ctx.db.channelAccount.findFirst({ where: { id, personId } })
    if (!account) throw new AppError('NOT_FOUND')
    await unbindAccount(ctx, account, `unbind:${id}:${account.boundAt?.getTime()}`)
  })
}

/**
 * The account is nobody's again: what waits to be said there is not said, its next words begin a new talk, and both sides
 * are told. The account is locked.
 */
export async function unbindAccount(ctx: Ctx, account: ChannelAccount, key: string): Promise<void> {
  const { id, personId, conversationId, channel } = account
  if (!personId) return
  if (conversationId) await leaveTalk(ctx, conversationId, id)
  await ctx.db.channelAccount.update({
    where: { id },
    data: { personId: null, boundAt: null, conversationId: null },
  })
  await audit(ctx, {
    action: 'channel.unbind',
    subjectKind: 'person',
    subjectId: personId,
    detail: { channel },
  })
  const talk = await talkOf(ctx, { ...account, conversationId: null })
  await sayInTalk(ctx, talk, { text: ctx.t('channels:unbind.done'), key })
  await notify(ctx, {
    dedupeKey: `channels.unbound:${key}`,
    kind: 'channels.unbound',
    params: { channel: ctx.ports.channels.get(channel)?.title ?? channel },
    personId,
    link: '/me/chat-accounts',
    channels: [],
  })
}
