import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'

/**
 * Does something inside the open transaction that may fail on its own: an expected refusal takes back what that
 * part wrote and comes back as its code; the rest of the transaction goes on. Anything else is thrown.
 */
export async function attempt<T>(
  ctx: Ctx,
  work: (ctx: Ctx) => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; code: string }> {
  await ctx.db.$executeRaw`SAVEPOINT attempt`
  try {
    const value = await work(ctx)
    await ctx.db.$executeRaw`RELEASE SAVEPOINT attempt`
    return { ok: true, value }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await ctx.db.$executeRaw`ROLLBACK TO SAVEPOINT attempt`
    return { ok: false, code: error.code }
  }
}
