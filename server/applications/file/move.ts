import type { Prisma } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { Stage } from '../contract.ts'
import { EDITABLE, nextStage, type StageAction, type StageRole } from '../rules.ts'

export type Position = { id: string; stage: Stage; version: number }

/**
 * Moves an application along the table, if it still stands where the mover saw it. WRONG_STAGE: the table has no
 * such row; STALE_VERSION: somebody moved or changed it meanwhile.
 */
export async function move(
  ctx: Ctx,
  at: Position,
  action: StageAction,
  more: Prisma.ApplicationUpdateManyMutationInput = {},
): Promise<Stage> {
  const to = nextStage(at.stage, action, roleOf(ctx))
  if (!to) throw new AppError('WRONG_STAGE')
  const { count } = await ctx.db.application.updateMany({
    where: { id: at.id, stage: at.stage, version: at.version },
    data: { ...more, stage: to, version: { increment: 1 }, updatedAt: ctx.clock.now() },
  })
  if (count === 0) throw new AppError('STALE_VERSION')
  return to
}

/**
 * What the desk has looked at is no longer what stands there: a decision on it is STALE_VERSION. The version of
 * a draft is left alone, two phones count by it.
 */
export async function markChanged(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.application.updateMany({
    where: { id, stage: { notIn: [...EDITABLE] } },
    data: { version: { increment: 1 } },
  })
}

function roleOf({ actor }: Ctx): StageRole {
  if (actor.kind === 'staff') return actor.role
  return actor.kind === 'system' ? 'system' : 'resident'
}
