import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'

/**
 * Gives an order the seat `next` of its project, or none, and frees the one it had; all in the caller's transaction. The
 * rows are locked in one order, so that two who change places do not wait for each other.
 * @throws AppError SLOT_FULL when it is full, closed, over, or of another project
 */
export async function changeSeat(
  ctx: Ctx,
  order: { projectId: string; slotId: string | null },
  next: string | null,
): Promise<void> {
  const { projectId, slotId } = order
  if (next === slotId) return
  const ids = [slotId, next].filter((id) => id !== null)
  await ctx.db.$queryRaw`SELECT 1 FROM service_slot WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  if (next) {
    const won = await ctx.db.$executeRaw`
      UPDATE service_slot SET taken = taken + 1
       WHERE id = ${next}::uuid AND project_id = ${projectId}::uuid AND taken < capacity
         AND closed_at IS NULL AND starts_at > ${ctx.clock.now()}`
    if (won === 0) throw new AppError('SLOT_FULL', 'slotId')
  }
  if (slotId) await ctx.db.$executeRaw`UPDATE service_slot SET taken = taken - 1 WHERE id = ${slotId}::uuid`
}
