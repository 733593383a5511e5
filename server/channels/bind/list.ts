import type { Ctx } from '../../platform/context.ts'
import { requireResident } from '../../platform/scope.ts'
import type { ChatAccounts } from '../contract.ts'

/** The accounts on other channels that are the signed-in resident's, and the channels there are. */
export async function myChatAccounts(ctx: Ctx): Promise<ChatAccounts> {
  const personId = requireResident(ctx.actor)
  const rows = await ctx.db.channelAccount.findMany({ where: { personId }, orderBy: { boundAt: 'desc' } })
  const { channels } = ctx.ports
  return {
    accounts: rows.map(({ id, channel, boundAt }) => ({
      id,
      title: channels.get(channel)?.title ?? channel,
      boundAt: boundAt?.toISOString() ?? '',
    })),
    channels: [...channels.values()].map(({ title }) => title),
  }
}
