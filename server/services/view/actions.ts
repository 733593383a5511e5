import type { Ctx } from '../../platform/context.ts'
import { DESK_ACTIONS, PROVIDER_ACTIONS, RESIDENT_ACTIONS } from '../contract.ts'
import type { OrderFile } from '../orders/file.ts'
import { canStand, days, type Limits, may, type OrderMove, type OrderRole } from '../rules.ts'

/** Whether the table and the moment let this side do it. */
function allowed(ctx: Ctx, file: OrderFile, action: OrderMove, role: OrderRole, limits: Limits): boolean {
  const now = ctx.clock.now()
  if (!may(file.state, action, role)) return false
  if (action === 'no_show') return !file.slot || file.slot.startsAt <= now
  const { closedAt } = file.row
  if (action === 'complain' && closedAt)
    return now.getTime() <= closedAt.getTime() + days(limits.complaintDays)
  return true
}

export function residentActions(ctx: Ctx, file: OrderFile, limits: Limits) {
  return RESIDENT_ACTIONS.filter((action) => allowed(ctx, file, action, 'resident', limits))
}

export function providerActions(ctx: Ctx, file: OrderFile, limits: Limits) {
  return PROVIDER_ACTIONS.filter((action) => allowed(ctx, file, action, 'provider', limits))
}

export function deskActions(ctx: Ctx, file: OrderFile, limits: Limits) {
  return DESK_ACTIONS.filter((action) =>
    action === 'settle' ? file.state === 'disputed' : allowed(ctx, file, action, 'staff', limits),
  )
}

/** How a complaint may be settled. */
export const settlements = (file: OrderFile) =>
  (['stands', 'again', 'void'] as const).filter((one) => one !== 'stands' || canStand(file.row))
