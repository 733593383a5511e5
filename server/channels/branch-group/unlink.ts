import type { BranchGroup } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { branchSecretaries, branchSecretary } from '../../volunteers/service.ts'
import { noted } from './groups.ts'
import { sayToGroup } from './say.ts'

/** The job after somebody may have stopped leading a branch. */
export const SECRETARIES = 'branch.secretaries'

/** The signed-in secretary lets a group of their branch go; NOT_FOUND for any other. The group is told. */
export async function unlinkMine(ctx: Ctx, id: string): Promise<void> {
  const { branchId } = await branchSecretary(ctx)
  await inTransaction(ctx, async (ctx) => {
    const group = await ctx.db.branchGroup.findFirst({ where: { id, branchId, leftAt: null } })
    if (!group) throw new AppError('NOT_FOUND')
    await letGo(ctx, group, 'unlinked')
  })
}

/** Nobody answers any more for a group whose secretary leads the branch no longer: it is let go, and told so. */
export async function letGroupsGo(ctx: Ctx, { branchId }: { branchId: string }): Promise<void> {
  const leads = new Set(await branchSecretaries(ctx, branchId))
  const groups = await ctx.db.branchGroup.findMany({ where: { branchId, leftAt: null } })
  for (const group of groups.filter(({ linkedBy }) => !leads.has(linkedBy))) await letGo(ctx, group, 'letGo')
}

async function letGo(ctx: Ctx, group: BranchGroup, words: 'unlinked' | 'letGo'): Promise<void> {
  const leftAt = ctx.clock.now()
  const { count } = await ctx.db.branchGroup.updateMany({
    where: { id: group.id, leftAt: null },
    data: { leftAt },
  })
  if (count === 0) return
  await noted(ctx, group, 'branch.group_unlink')
  const key = `branch.${words}:${group.id}:${group.joinedAt.getTime()}`
  await sayToGroup(ctx, group, { text: ctx.t(`channels:branch.${words}`), key })
}
