import type { Channel } from '../../../bot/channels/channel.ts'
import type { ChannelEvent } from '../../../bot/channels/event.ts'
import { sayInTalk } from '../../conversations/service.ts'
import type { ChannelAccount } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { lockAccount, talkOf } from '../account.ts'
import { endCode, findCode } from '../bind/codes.ts'
import { countWrong, isLocked } from '../bind/tries.ts'
import { linkGroup } from './link.ts'

/** A code that was said in a group. `bare`: digits and nothing else. */
type Said = { channel: Channel; event: ChannelEvent; key: string; code: string; bare: boolean }

/**
 * A code in a group: one of a branch links the group; any other is void from now on, for others have read it. Whoever said it
 * learns alone what is wrong with it, the group only that it is linked. False when it is no code at all.
 */
export async function takeGroupCode(ctx: Ctx, account: ChannelAccount, said: Said): Promise<boolean> {
  const { channel, event, key } = said
  const { source } = event
  if (source.kind !== 'group') return false
  const { userId } = source
  const alone = userId === undefined ? null : await lockAccount(ctx, channel.name, { kind: 'user', userId })
  const hint = async (words: string) => {
    if (alone) await tell(ctx, alone, ctx.t(`channels:${words}`), `${key}:alone`)
    return true
  }
  const found = await findCode(ctx, said.code)
  // Digits that are guessed count like anywhere else; without "绑定" they never link.
  if (!found?.branchId || said.bare) {
    if (found) {
      await endCode(ctx, found.id, 'burnt')
      return hint(found.branchId ? 'branch.code.bare' : 'bind.in_group')
    }
    if (isLocked(ctx, alone ?? account)) return said.bare ? false : hint('bind.locked')
    await countWrong(ctx, alone ?? account)
    return said.bare ? false : hint('branch.code.wrong')
  }
  if (isLocked(ctx, alone ?? account)) return hint('bind.locked')
  const where = { channel: channel.name, groupId: source.groupId }
  const linking = await linkGroup(ctx, where, { ...found, branchId: found.branchId })
  await endCode(ctx, found.id, linking === 'linked' ? 'bound' : 'burnt')
  if (linking !== 'linked') return hint(`branch.code.${linking}`)
  await tell(ctx, account, ctx.t('channels:branch.linked'), key)
  return true
}

const tell = async (ctx: Ctx, account: ChannelAccount, text: string, key: string): Promise<void> =>
  sayInTalk(ctx, await talkOf(ctx, account), { text, key })
