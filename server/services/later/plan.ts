import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import type { OrderFile } from '../orders/file.ts'
import { days, morningAfter, remindToAnswerAt, tellOfVisitAt } from '../rules.ts'
import { limitsAt } from '../settings.ts'
import { planWait } from './waits.ts'

const later = (ctx: Ctx, { row }: OrderFile, kind: string, dueAt: Date) =>
  schedule(ctx, {
    key: `${kind}:${row.id}:${row.version}`,
    kind,
    subjectId: row.id,
    dueAt,
    params: { version: row.version },
  })

/** The word before an order must be answered, and what happens when nobody does in time. */
export async function planAnswer(ctx: Ctx, file: OrderFile): Promise<void> {
  if (!file.row.acceptDueAt) return
  const { acceptHours } = await limitsAt(ctx, file.row.regionCode)
  await later(ctx, file, 'service.answerSoon', remindToAnswerAt(ctx.clock.now(), acceptHours))
  await later(ctx, file, 'service.acceptDue', file.row.acceptDueAt)
}

/** The word before a visit, and what happens when no sign of it comes. Without a time: that somebody sets one. */
export async function planVisit(ctx: Ctx, file: OrderFile): Promise<void> {
  if (!file.slot) return planWait(ctx, file)
  const soon = tellOfVisitAt(file.slot.startsAt, ctx.clock.now())
  if (soon) await later(ctx, file, 'service.visitSoon', soon)
  const { lateCheckDays } = await limitsAt(ctx, file.row.regionCode)
  await later(ctx, file, 'service.noSign', new Date(file.slot.endsAt.getTime() + days(lateCheckDays)))
}

/** Staff call whoever does not say that it was done. */
export async function planConfirmation(ctx: Ctx, file: OrderFile): Promise<void> {
  const { confirmDays } = await limitsAt(ctx, file.row.regionCode)
  await later(ctx, file, 'service.confirmDue', morningAfter(ctx.clock.now(), confirmDays))
}

/** A confirmed order that nobody rates is closed. */
export async function planClosing(ctx: Ctx, file: OrderFile): Promise<void> {
  const { closeDays } = await limitsAt(ctx, file.row.regionCode)
  await later(ctx, file, 'service.closeDue', new Date(ctx.clock.now().getTime() + days(closeDays)))
}
