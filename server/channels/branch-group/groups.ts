import type { BranchGroup } from '../../generated/prisma/client.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { branchSecretary } from '../../volunteers/service.ts'
import { planDigest } from './digest.ts'

/** Where a group is: its channel, and the platform's id of it. */
export type Where = { channel: string; groupId: string }

const hashOf = (ctx: Ctx, { channel, groupId }: Where) =>
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

/**
 * Links the group to the branch of the signed-in secretary, who speaks there with a bound account. False when it is linked to
 * another branch, whose secretary has to let it go first.
 * @throws AppError SECRETARY_ONLY, VOLUNTEERS_ONLY
 */
export async function linkGroup(ctx: Ctx, where: Where): Promise<boolean> {
  const { branchId } = await branchSecretary(ctx)
  const { channel, groupId } = where
  const joinedAt = ctx.clock.now()
  const key = { channel, externalHash: hashOf(ctx, where) }
  const created = await ctx.db.branchGroup.createMany({
    data: [{ ...key, branchId, externalEnc: ctx.cipher.encryptJson({ groupId }), joinedAt }],
    skipDuplicates: true,
  })
  await ctx.db.branchGroup.updateMany({
    where: { ...key, leftAt: { not: null } },
    data: { branchId, joinedAt, leftAt: null, digestOn: null },
  })
  const group = await linkedGroup(ctx, where)
  if (!group || group.branchId !== branchId) return false
  if (created.count > 0 || group.joinedAt.getTime() === joinedAt.getTime()) {
    await noted(ctx, group, 'branch.group_link')
    await planDigest(ctx, group.id)
  }
  return true
}

/** Lets the group go; only the secretary of its branch may. False when it is another branch's. */
export async function unlinkGroup(ctx: Ctx, group: BranchGroup): Promise<boolean> {
  const { branchId } = await branchSecretary(ctx)
  if (group.branchId !== branchId) return false
  await ctx.db.branchGroup.update({ where: { id: group.id }, data: { leftAt: ctx.clock.now() } })
  await noted(ctx, group, 'branch.group_unlink')
  return true
}

const noted = (ctx: Ctx, { branchId, channel }: BranchGroup, action: string) =>
  audit(ctx, { action, subjectKind: 'branch', subjectId: branchId, detail: { channel } })
