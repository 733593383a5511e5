import type { Channel } from '../../../bot/channels/channel.ts'
import type { ChannelEvent } from '../../../bot/channels/event.ts'
import {
  confirmOutgoing,
  noteUnreadable,
  sayInTalk,
  sendChatMessage,
  signalConversation,
} from '../../conversations/service.ts'
import type { ChannelAccount } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { lockAccount, talkOf } from '../account.ts'
import { findCode } from '../bind/codes.ts'
import { takeBindWords, takeCode } from '../bind/take.ts'
import { readBindWords, readScannedCode } from '../bind-vocabulary.ts'
import { isForBranch, takeBranchWords } from '../branch-group/take.ts'
import { followed, noteFollowing, unfollowed } from './follow.ts'
import { heard } from './heard.ts'

/** An event that is taken for the first time; `key` names it in what it brings about. */
export type Taking<E = ChannelEvent> = { channel: Channel; event: E; key: string }
type Of<T extends ChannelEvent['type']> = Extract<ChannelEvent, { type: T }>

/** What an event brings about. Joins the open transaction. */
export async function takeEvent(ctx: Ctx, { channel, event, key }: Taking): Promise<void> {
  if (!(await concernsUs(ctx, channel.name, event))) return
  const account = await lockAccount(ctx, channel.name, event.source)
  switch (event.type) {
    case 'message':
      return takeMessage(ctx, account, { channel, event, key })
    case 'postback':
      await heard(ctx, account, 'tapped')
      return say(ctx, account, key, { action: event.action, ...(event.label ? { text: event.label } : {}) })
    case 'follow':
      return followed(ctx, account, { channel, event, key })
    case 'unfollow':
      return unfollowed(ctx, account, event.timestamp)
    case 'scan':
      return takeScan(ctx, account, { channel, event, key })
    case 'join':
      return sayInTalk(ctx, await talkOf(ctx, account), { text: ctx.t('channels:group.hello'), key })
    case 'delivery':
      return confirmed(ctx, account, event)
  }
}

async function takeMessage(ctx: Ctx, account: ChannelAccount, taking: Taking<Of<'message'>>): Promise<void> {
  const { event, key } = taking
  const { message } = event
  await heard(ctx, account, 'wrote')
  if (message.kind === 'text') {
    const { text } = message
    if (await takeBindWords(ctx, account, { ...taking, text })) return
    const from = { channel: taking.channel.name, source: event.source, text, key }
    if (await takeBranchWords(ctx, account, from)) return
    return say(ctx, account, key, { text })
  }
  const id = await talkOf(ctx, account)
  const name = ctx.t(`channels:media.${message.media}`)
  await noteUnreadable(ctx, id, { name, answer: ctx.t('channels:media.answer'), key })
}

/**
 * What is said to others is none of our business, and not kept; but a code that others have read must not bind any more, one
 * of a branch links the group, and in the group of a branch its volunteers need not call us by name.
 */
async function concernsUs(ctx: Ctx, channel: string, event: ChannelEvent): Promise<boolean> {
  if (event.source.kind === 'user' || event.type !== 'message' || event.mentioned) return true
  if (event.message.kind !== 'text') return false
  const { text } = event.message
  const words = readBindWords(text)
  if (words?.kind === 'code' && (!words.bare || (await findCode(ctx, words.code)) !== null)) return true
  return isForBranch(ctx, { channel, source: event.source, text })
}

/** What was said, into the talk. */
async function say(
  ctx: Ctx,
  account: ChannelAccount,
  key: string,
  said: { text?: string; action?: string },
): Promise<void> {
  const id = await talkOf(ctx, account)
  await sendChatMessage(ctx, id, { clientKey: key, ...said }, account.id)
}

async function takeScan(ctx: Ctx, account: ChannelAccount, taking: Taking<Of<'scan'>>): Promise<void> {
  const code = readScannedCode(taking.event.code)
  await heard(ctx, account, 'tapped')
  await noteFollowing(ctx, account, taking.event.timestamp, true)
  if (code) return takeCode(ctx, account, { ...taking, code })
  const id = await talkOf(ctx, account)
  await signalConversation(ctx, id, { kind: 'opened' }, { key: taking.key })
}

async function confirmed(ctx: Ctx, account: ChannelAccount, event: Of<'delivery'>): Promise<void> {
  // Parts of a long message carry a number behind the id.
  const [messageId = ''] = event.key.split('.')
  if (/^[0-9a-f-]{36}$/i.test(messageId))
    await confirmOutgoing(ctx, account.id, messageId, event.state !== 'failed')
}
