import type { ChannelAccount } from '../../generated/prisma/client.ts'
import { notify } from '../../notifications/service.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'

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
