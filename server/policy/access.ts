import type { PolicyChange } from '../generated/prisma/client.ts'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { requireRegion, requireStaff } from '../platform/scope.ts'

/** Whoever may change rules: the bureau of a county, for its own place and what lies in it. */
export function requireRuler(ctx: Ctx) {
  return requireStaff(ctx.actor, ['county'])
}

/** The change, locked until the transaction ends; NOT_FOUND when it is another place's. */
export async function lockChange(ctx: Ctx, id: string): Promise<PolicyChange> {
  await ctx.db.$queryRaw`SELECT id FROM policy_change WHERE id = ${id}::uuid FOR UPDATE`
  return findChange(ctx, id)
}

/** The change as it stands; NOT_FOUND when it is another place's. */
export async function findChange(ctx: Ctx, id: string): Promise<PolicyChange> {
  const staff = requireRuler(ctx)
  const row = await ctx.db.policyChange.findUnique({ where: { id } })
  if (!row) throw new AppError('NOT_FOUND')
  requireRegion(staff, row.place)
  return row
}

/** One approval or proposal after the other, so that each is judged on what the one before left. */
export async function oneAtATime(ctx: Ctx): Promise<void> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('policy_change'))`
}
