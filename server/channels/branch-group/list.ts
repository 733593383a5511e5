import { OFFICIAL_ACCOUNT } from '../../../bot/channels/official-account/channel.ts'
import type { Ctx } from '../../platform/context.ts'
import { branchSecretary } from '../../volunteers/service.ts'
import type { BranchGroups } from '../contract.ts'

/** The groups of the signed-in secretary's branch, and the channels on which one can be linked. */
export async function branchGroups(ctx: Ctx): Promise<BranchGroups> {
  const { branchId } = await branchSecretary(ctx)
  const rows = await ctx.db.branchGroup.findMany({
    where: { branchId, leftAt: null },
    orderBy: { joinedAt: 'desc' },
  })
  const { channels } = ctx.ports
  return {
    groups: rows.map(({ id, channel, joinedAt }) => ({
      id,
      title: channels.get(channel)?.title ?? channel,
      linkedAt: joinedAt.toISOString(),
    })),
    // An official account talks with one person at a time.
    channels: [...channels.values()]
      .filter(({ name }) => name !== OFFICIAL_ACCOUNT)
      .map(({ title }) => title),
  }
}
