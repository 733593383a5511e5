import type { Channel } from '../../../bot/channels/channel.ts'
import type { ChannelEvent } from '../../../bot/channels/event.ts'
import { adoptTalk, sayInTalk } from '../../conversations/service.ts'
import type { ChannelAccount } from '../../generated/prisma/client.ts'
import { notify } from '../../notifications/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { talkOf } from '../account.ts'
import { readBindWords } from '../bind-vocabulary.ts'
import { takeGroupCode } from '../branch-group/code.ts'
import { endCode, findCode } from './codes.ts'
import { countWrong, isLocked } from './tries.ts'
import { unbindAccount } from './unbind.ts'

/** Where a code came from: the channel, and the event whose key makes the answer one. */
type From = { channel: Channel; event: ChannelEvent; key: string }

/** Does what a message about binding asks for; false when it is about something else. Nothing of it is kept. */
export async function takeBindWords(
  ctx: Ctx,
  account: ChannelAccount,
  from: From & { text: string },
): Promise<boolean> {
  const words = readBindWords(from.text)
  if (!words) return false
  if (words.kind === 'code') {
    if (account.kind !== 'user') return takeGroupCode(ctx, account, { ...from, ...words })
    // Eight digits alone may be the answer to a question of the bot.
    if (words.bare && !(await mayBeCode(ctx, account, words.code))) return false
    await takeCode(ctx, account, { ...from, code: words.code })
    return true
  }
  if (account.kind !== 'user') return false
  if (words.kind === 'undo' && account.personId) await unbindAccount(ctx, account, from.key)
  else await answer(ctx, account, from.key, words.kind === 'undo' ? 'unbind.none' : 'bind.how')
  return true
}

/** Counts like any other try: digits alone are no way around the limit. */
async function mayBeCode(ctx: Ctx, account: ChannelAccount, code: string): Promise<boolean> {
  if (account.personId || isLocked(ctx, account)) return false
  if (await findCode(ctx, code)) return true
  await countWrong(ctx, account)
  return false
}

/** Binds the account to the person whose code it is, and tells both sides; or says why not. */
export async function takeCode(
  ctx: Ctx,
  account: ChannelAccount,
  { channel, key, code }: From & { code: string },
): Promise<void> {
  if (isLocked(ctx, account)) return answer(ctx, account, key, 'bind.locked')
  const found = await findCode(ctx, code)
  if (!found) {
    await countWrong(ctx, account)
    return answer(ctx, account, key, 'bind.wrong')
  }
  // It is said in the group, by the same who asked for it: here it counts for nothing and stays good.
  if (found.branchId) return answer(ctx, account, key, 'bind.forGroup')
  const { personId } = found
  const others = account.personId !== null && account.personId !== personId
  await endCode(ctx, found.id, others ? 'burnt' : 'bound')
  if (account.personId) return answer(ctx, account, key, others ? 'bind.other' : 'bind.again')
  await bind(ctx, account, personId)
  await answer(ctx, { ...account, conversationId: await ownTalkOf(ctx, account, personId) }, key, 'bind.done')
  await notify(ctx, {
    dedupeKey: `channels.bound:${key}`,
    kind: 'channels.bound',
    params: { channel: channel.title },
    personId,
    link: '/me/chat-accounts',
    channels: ['sms'],
    urgent: true,
  })
}

async function bind(ctx: Ctx, { id, channel }: ChannelAccount, personId: string): Promise<void> {
  await ctx.db.channelAccount.update({
    where: { id },
    data: { personId, boundAt: ctx.clock.now(), bindFailures: 0, bindLockedUntil: null },
  })
  await audit(ctx, {
    action: 'channel.bind',
    subjectKind: 'person',
    subjectId: personId,
    detail: { channel },
  })
}

/** From here on the account talks in the person's own talk. */
async function ownTalkOf(ctx: Ctx, account: ChannelAccount, personId: string): Promise<string> {
  const conversationId = await talkOf(ctx, account)
  const own = await adoptTalk(ctx, { conversationId, accountId: account.id, personId })
  await ctx.db.channelAccount.update({ where: { id: account.id }, data: { conversationId: own } })
  return own
}

async function answer(ctx: Ctx, account: ChannelAccount, key: string, words: string): Promise<void> {
  await sayInTalk(ctx, await talkOf(ctx, account), { text: ctx.t(`channels:${words}`), key })
}
