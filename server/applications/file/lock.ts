import type { Ctx } from '../../platform/context.ts'

/** One writer an application at a time. Taken first in every transaction that needs it, so that none waits in a ring. */
export async function lockApplication(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR NO KEY UPDATE`
}
