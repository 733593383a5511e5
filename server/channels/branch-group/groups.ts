import type { BranchGroup } from '../../generated/prisma/client.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'

/** Where a group is: its channel, and the platform's id of it. */
export type Where = { channel: string; groupId: string }

export const hashOf = (ctx: Ctx, { channel, groupId }: Where): string =>
  ctx.cipher.hash('branch-group', `${channel}\n${groupId}`)

/** The group of a branch; null: no branch has linked it. */
export async function linkedGroup(ctx: Ctx, where: Where): Promise<BranchGroup | null> {
  const { channel } = where
  const externalHash = hashOf(ctx, where)
  const row = await ctx.db.branchGroup.findUnique({
    where: { channel_externalHash: { channel, externalHash } },
  })
  return row && !row.leftAt ? row : null
}

/** Writes down who linked a group or let it go. */
export const noted = (ctx: Ctx, { branchId, channel }: BranchGroup, action: string): Promise<void> =>
  audit(ctx, { action, subjectKind: 'branch', subjectId: branchId, detail: { channel } })
