import type { Prisma } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { holdsSeat, nextState, type OrderMove, type OrderRole } from '../rules.ts'
import { type OrderFile, readOrder } from './file.ts'
import { record } from './record.ts'
import { changeSeat } from './seats.ts'

type Step = {
  move: OrderMove
  role: OrderRole
  /** What else changes with it. */
  data?: Prisma.ServiceOrderUncheckedUpdateManyInput
  /** Another time, or none (null); unset: the one it has. A move after which nobody comes gives it back by itself. */
  seat?: string | null
  note?: string | null | undefined
  /** What the person saw who moves it. */
  version?: number | undefined
}

/**
 * The only way in which an order changes its state: by a row of the table, once, with its event, its audit line and its
 * seat, in the caller's transaction. `file` was locked by the caller.
 * @throws AppError WRONG_STAGE, STALE_VERSION, SLOT_FULL
 */
export async function moveOrder(ctx: Ctx, file: OrderFile, step: Step): Promise<OrderFile> {
  const { row, state } = file
  const to = nextState(state, step.move, step.role)
  if (step.version !== undefined && step.version !== row.version) throw new AppError('STALE_VERSION')
  if (!to) throw new AppError('WRONG_STAGE')
  const seat = holdsSeat(to) ? (step.seat === undefined ? row.slotId : step.seat) : null
  const projectId = typeof step.data?.projectId === 'string' ? step.data.projectId : row.projectId
  await changeSeat(ctx, { projectId, slotId: row.slotId }, seat)
  const { count } = await ctx.db.serviceOrder.updateMany({
    where: { id: row.id, version: row.version, state },
    data: { ...step.data, state: to, slotId: seat, version: { increment: 1 } },
  })
  if (count === 0) throw new AppError('STALE_VERSION')
  await record(ctx, row, { kind: step.move, role: step.role, from: state, to, note: step.note })
  const moved = await readOrder(ctx, row.id)
  if (!moved) throw new Error('an order that was just moved is gone')
  return moved
}
