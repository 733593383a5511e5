import { chinaDate, chinaInstant } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import type { OrderFile } from '../orders/file.ts'
import { days, morningAfter } from '../rules.ts'
import { limitsAt } from '../settings.ts'

/** When people are told of a visit: the afternoon before, while they are awake and somebody is at the office. */
const EVE = '16:00'

const later = (ctx: Ctx, { row }: OrderFile, kind: string, dueAt: Date) =>
  schedule(ctx, {
    key: `${kind}:${row.id}:${row.version}`,
    kind,
    subjectId: row.id,
    dueAt,
    params: { version: row.version },
  })

/** What happens when nobody answers the order in time. */
export async function planAnswer(ctx: Ctx, file: OrderFile): Promise<void> {
  if (file.row.acceptDueAt) await later(ctx, file, 'service.acceptDue', file.row.acceptDueAt)
}

/** The word before a visit, and what happens when no sign of it comes. */
export async function planVisit(ctx: Ctx, file: OrderFile): Promise<void> {
  if (!file.slot) return
  const eve = chinaInstant(dayBefore(chinaDate(file.slot.startsAt)), EVE)
  if (eve > ctx.clock.now()) await later(ctx, file, 'service.visitSoon', eve)
  const { lateCheckDays } = await limitsAt(ctx, file.row.regionCode)
  await later(ctx, file, 'service.noSign', new Date(file.slot.endsAt.getTime() + days(lateCheckDays)))
}

const dayBefore = (date: string): string => chinaDate(new Date(chinaInstant(date).getTime() - 1))

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
