import type { Ctx } from '../../platform/context.ts'
import { lockOrder, type OrderFile } from '../orders/file.ts'
import { moveOrder } from '../orders/move.ts'
import { othersLike } from '../orders/projects-for.ts'
import { tellDesk, tellProvider, tellResident } from '../orders/tell.ts'
import { planWait } from './waits.ts'

/** A task of an order, planned when it stood at this version. */
export type DueTask = { subjectId: string; version: number }

/** The order, if it still stands as it did when the task was planned: every move counts its version up. */
async function unmoved(ctx: Ctx, { subjectId, version }: DueTask): Promise<OrderFile | null> {
  const file = await lockOrder(ctx, subjectId)
  return file?.row.version === version ? file : null
}

/** An answer is due soon. */
export async function remindToAnswer(ctx: Ctx, task: DueTask): Promise<void> {
  const file = await unmoved(ctx, task)
  if (file) await tellProvider(ctx, file, { kind: 'answerSoonYours' })
}

/** Not answered in time: the desk knows, others who do the same may take it, and who waits is told so. */
export async function offerToOthers(ctx: Ctx, task: DueTask): Promise<void> {
  const file = await unmoved(ctx, task)
  if (!file) return
  const moved = await moveOrder(ctx, file, {
    move: 'offer',
    role: 'system',
    data: { offeredAt: ctx.clock.now() },
  })
  await tellDesk(ctx, moved, { kind: 'late' })
  await tellResident(ctx, moved, { kind: 'waiting' })
  await tellProvider(ctx, moved, { kind: 'lateYours' })
  const others = await othersLike(ctx, { ...moved.row, kind: moved.project.kind })
  for (const providerId of new Set(others.map((one) => one.providerId)))
    if (providerId !== moved.project.providerId)
      await tellProvider(ctx, moved, { kind: 'offered' }, providerId)
  await planWait(ctx, moved)
}

/** The day before a visit both sides are told. */
export async function tellOfVisit(ctx: Ctx, task: DueTask): Promise<void> {
  const file = await unmoved(ctx, task)
  if (!file) return
  await tellResident(ctx, file, { kind: 'visitSoon' })
  await tellProvider(ctx, file, { kind: 'visitSoonYours' })
}

/** No scan of the visit has come, not even late: somebody asks. */
export async function askWhetherTheyCame(ctx: Ctx, task: DueTask): Promise<void> {
  const file = await unmoved(ctx, task)
  if (file) await tellDesk(ctx, file, { kind: 'noSign' })
}

/** Nobody has said that it was done: the resident is asked once more, and the desk calls. */
export async function askForConfirmation(ctx: Ctx, task: DueTask): Promise<void> {
  const file = await unmoved(ctx, task)
  if (!file) return
  await tellResident(ctx, file, { kind: 'confirmAgain' })
  await tellDesk(ctx, file, { kind: 'toCall' })
}

/** Confirmed and not rated: closed without. */
export async function closeUnrated(ctx: Ctx, task: DueTask): Promise<void> {
  const file = await unmoved(ctx, task)
  if (!file) return
  await moveOrder(ctx, file, { move: 'close', role: 'system', data: { closedAt: ctx.clock.now() } })
}
