import type { ChannelAccount } from '../../generated/prisma/client.ts'
import { notify } from '../../notifications/service.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { addressOf } from '../account.ts'
import { linkedGroup } from '../branch-group/groups.ts'

/** Tells whom we know that words of ours did not arrive, once a day; what they say is not in it. */
export async function tellByPhone(ctx: Ctx, { personId, channel }: ChannelAccount): Promise<void> {
  if (!personId) return
  await notify(ctx, {
    dedupeKey: `channels.waiting:${personId}:${chinaDate(ctx.clock.now())}`,
    kind: 'channels.waiting',
    params: { channel: ctx.ports.channels.get(channel)?.title ?? channel },
    personId,
    link: '/chat',
    channels: ['sms'],
  })
}

/** Words of ours did not arrive in the group of a branch: whoever linked it is told, once a day. */
export async function tellSecretary(ctx: Ctx, account: ChannelAccount): Promise<void> {
  const to = addressOf(ctx, account)
  const group =
    to.kind === 'group' && (await linkedGroup(ctx, { channel: account.channel, groupId: to.groupId }))
  if (!group) return
  await notify(ctx, {
    dedupeKey: `channels.groupSilent:${group.id}:${chinaDate(ctx.clock.now())}`,
    kind: 'channels.groupSilent',
    params: { channel: ctx.ports.channels.get(account.channel)?.title ?? account.channel },
    personId: group.linkedBy,
    link: '/volunteer/branch',
  })
}
