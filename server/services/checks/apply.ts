import type { Ctx } from '../../platform/context.ts'
import { planConfirmation } from '../later/plan.ts'
import type { OrderFile } from '../orders/file.ts'
import { moveOrder } from '../orders/move.ts'
import { tellResident } from '../orders/tell.ts'
import { may } from '../rules.ts'

/**
 * Moves the order to where its good checks say it is, whatever order they came in: the first check-in begins it, the last
 * check-out after that ends it. A check-out whose check-in is still on somebody's phone waits for it.
 */
export async function applyChecks(ctx: Ctx, file: OrderFile): Promise<void> {
  const checks = await ctx.db.serviceCheck.findMany({
    where: { orderId: file.row.id, outcome: 'ok' },
    select: { kind: true, at: true },
    orderBy: { at: 'asc' },
  })
  const inAt = checks.find(({ kind }) => kind === 'in')?.at
  if (!inAt) return
  const outAt = checks.findLast(({ kind, at }) => kind === 'out' && at >= inAt)?.at ?? null
  let now = file
  if (may(now.state, 'check_in', 'provider')) {
    now = await moveOrder(ctx, now, { move: 'check_in', role: 'provider', data: { inAt, noShowBy: null } })
    if (!outAt) await planConfirmation(ctx, now)
  }
  if (outAt && may(now.state, 'check_out', 'provider')) {
    const data = { inAt, outAt, finishedAt: ctx.clock.now() }
    now = await moveOrder(ctx, now, { move: 'check_out', role: 'provider', data })
    await tellResident(ctx, now, { kind: 'finished' })
    await planConfirmation(ctx, now)
    return
  }
  // An earlier check-in or a later check-out that came afterwards.
  await ctx.db.serviceOrder.update({
    where: { id: file.row.id },
    data: { inAt, ...(outAt ? { outAt } : {}) },
  })
}
