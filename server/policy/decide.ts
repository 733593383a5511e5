import { audit } from '../platform/audit.ts'
import { chinaInstant } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError, type ErrorCode } from '../platform/errors.ts'
import { cancelTasks, schedule } from '../platform/outbox.ts'
import { lockChange, oneAtATime, requireRuler } from './access.ts'
import type { ChangeView } from './contract.ts'
import { forgetFamilies } from './preview/forget.ts'
import { requireFit } from './propose.ts'
import type { Action, Block } from './rules.ts'
import { changeView, standing } from './view.ts'

const REFUSAL: Record<Block, ErrorCode> = {
  second_person: 'SECOND_PERSON',
  past_date: 'PAST_DATE',
  running: 'CONFLICT',
  preview_first: 'PREVIEW_FIRST',
  preview_stale: 'PREVIEW_STALE',
}

/** The change, locked, if this may be done with it now; else WRONG_STAGE or the reason why not. */
export async function changeFor(ctx: Ctx, id: string, action: Action) {
  await oneAtATime(ctx)
  const row = await lockChange(ctx, id)
  const at = await standing(ctx, row)
  const found = at.actions.find((one) => one.action === action)
  if (!found) throw new AppError('WRONG_STAGE')
  if (found.blocked) throw new AppError(REFUSAL[found.blocked])
  return { row, ...at }
}

/**
 * The second person's yes. From its first day on the value answers in every process; those it newly qualifies are
 * found then.
 */
export async function approveChange(ctx: Ctx, id: string): Promise<ChangeView> {
  const staff = requireRuler(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { change } = await changeFor(ctx, id, 'approve')
    await requireFit(ctx, change)
    const row = await ctx.db.policyChange.update({
      where: { id },
      data: {
        state: 'approved',
        approvedBy: staff.staffId,
        decidedBy: staff.staffId,
        decidedAt: ctx.clock.now(),
      },
    })
    await schedule(ctx, {
      key: `policy.effect:${id}`,
      kind: 'policy.effect',
      subjectId: id,
      dueAt: chinaInstant(change.validFrom),
    })
    await audit(ctx, { action: 'policy.approve', subjectKind: 'policy_change', subjectId: id })
    return changeView(ctx, row)
  })
}

/** No, with the reason. */
export const rejectChange = (ctx: Ctx, id: string, reason: string) => close(ctx, id, 'reject', reason)

/** Takes it back: before it is approved, or before its first day. */
export const withdrawChange = (ctx: Ctx, id: string, reason: string) => close(ctx, id, 'withdraw', reason)

const CLOSED = { reject: 'rejected', withdraw: 'withdrawn' } as const

async function close(ctx: Ctx, id: string, action: keyof typeof CLOSED, reason: string): Promise<ChangeView> {
  const staff = requireRuler(ctx)
  return inTransaction(ctx, async (ctx) => {
    await changeFor(ctx, id, action)
    const row = await ctx.db.policyChange.update({
      where: { id },
      data: {
        state: CLOSED[action],
        decidedBy: staff.staffId,
        decidedAt: ctx.clock.now(),
        reasonEnc: ctx.cipher.encrypt(reason),
      },
    })
    await cancelTasks(ctx, id, 'policy.effect')
    await forgetFamilies(ctx, id)
    await audit(ctx, { action: `policy.${action}`, subjectKind: 'policy_change', subjectId: id })
    return changeView(ctx, row)
  })
}
