import type { z } from 'zod'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { deskActSchema } from '../contract.ts'
import { planAnswer, planClosing, planConfirmation, planVisit } from '../later/plan.ts'
import { planWait } from '../later/waits.ts'
import type { OrderFile } from '../orders/file.ts'
import { moveOrder } from '../orders/move.ts'
import { mustTake } from '../orders/projects-for.ts'
import { tellDesk, tellProvider, tellResident } from '../orders/tell.ts'
import { afterOfficeHours, canStand, days, type OrderRole } from '../rules.ts'
import { limitsAt } from '../settings.ts'

type Act = z.output<typeof deskActSchema>
type Of<A extends Act['action']> = Extract<Act, { action: A }>
type Who = Extract<OrderRole, 'resident' | 'staff' | 'provider'>

/** Chooses a time, or another one; the seat that was held is free in the same moment. */
export async function scheduleAt(
  ctx: Ctx,
  file: OrderFile,
  who: Who,
  { slotId, version }: { slotId: string; version?: number | undefined },
): Promise<OrderFile> {
  const moved = await moveOrder(ctx, file, {
    move: 'schedule',
    role: who,
    seat: slotId,
    data: { noShowBy: null },
    version,
  })
  if (who !== 'resident') await tellResident(ctx, moved, { kind: 'scheduled' })
  if (who !== 'provider') await tellProvider(ctx, moved, { kind: 'scheduledYours' })
  await planVisit(ctx, moved)
  return moved
}

/** Another project, or another time before anybody has accepted; the answer is due anew. */
export async function switchTo(ctx: Ctx, file: OrderFile, who: Who, act: Of<'switch'>): Promise<OrderFile> {
  const { row } = file
  await mustTake(ctx, act.projectId, row.regionCode)
  const { acceptHours } = await limitsAt(ctx, row.regionCode)
  const moved = await moveOrder(ctx, file, {
    move: 'switch',
    role: who,
    seat: act.slotId,
    data: {
      projectId: act.projectId,
      offeredAt: null,
      acceptedAt: null,
      acceptDueAt: afterOfficeHours(ctx.clock.now(), acceptHours),
    },
    version: act.version,
  })
  if (moved.project.providerId !== file.project.providerId && file.state === 'ordered')
    await tellProvider(ctx, file, { kind: 'cancelledYours' })
  await tellProvider(ctx, moved, { kind: 'new' })
  if (who === 'staff') await tellResident(ctx, moved, { kind: 'switched' })
  await planAnswer(ctx, moved)
  return moved
}

export async function cancel(
  ctx: Ctx,
  file: OrderFile,
  who: Who,
  act: Of<'cancel'> | CancelMine,
): Promise<OrderFile> {
  const { reason: note, version } = act
  const data = { closedAt: ctx.clock.now() }
  const moved = await moveOrder(ctx, file, { move: 'cancel', role: who, data, note, version })
  if (file.state !== 'declined') await tellProvider(ctx, moved, { kind: 'cancelledYours' })
  if (who === 'staff') await tellResident(ctx, moved, { kind: 'cancelled' })
  return moved
}
type CancelMine = { reason: string | null; version?: number | undefined }

/** Says that it was done: the resident, or staff who asked by phone. */
export async function confirm(ctx: Ctx, file: OrderFile, who: Who, act: Of<'confirm'>): Promise<OrderFile> {
  const moved = await moveOrder(ctx, file, {
    move: 'confirm',
    role: who,
    data: { confirmedAt: ctx.clock.now(), confirmedHow: who === 'staff' ? 'phone' : 'resident' },
    version: act.version,
  })
  await planClosing(ctx, moved)
  return moved
}

export async function rate(ctx: Ctx, file: OrderFile, who: Who, act: Of<'rate'>): Promise<OrderFile> {
  const { rating, words, version } = act
  return moveOrder(ctx, file, {
    move: 'rate',
    role: who,
    data: {
      rating,
      ratingWordsEnc: words ? ctx.cipher.encrypt(words) : null,
      closedAt: ctx.clock.now(),
    },
    version,
  })
}

/** Nobody came, or nobody was at home. Only once the time has begun. */
export async function noShow(ctx: Ctx, file: OrderFile, who: Who, act: Of<'no_show'>): Promise<OrderFile> {
  if (file.slot && file.slot.startsAt > ctx.clock.now()) throw new AppError('WRONG_STAGE')
  const by = who === 'provider' ? 'household' : 'visitor'
  const moved = await moveOrder(ctx, file, {
    move: 'no_show',
    role: who,
    data: { noShowBy: by },
    note: act.reason,
    version: act.version,
  })
  if (by === 'household') await tellResident(ctx, moved, { kind: 'notMet' })
  else await tellProvider(ctx, moved, { kind: 'notCome' })
  await tellDesk(ctx, moved, { kind: 'noShow' })
  await planWait(ctx, moved)
  return moved
}

/** Something was not right; the desk settles it. After the end only for so many days. */
export async function complain(ctx: Ctx, file: OrderFile, who: Who, act: Of<'complain'>): Promise<OrderFile> {
  const { closedAt, regionCode } = file.row
  const { complaintDays } = await limitsAt(ctx, regionCode)
  if (closedAt && ctx.clock.now().getTime() > closedAt.getTime() + days(complaintDays))
    throw new AppError('WRONG_STAGE')
  const moved = await moveOrder(ctx, file, {
    move: 'complain',
    role: who,
    data: { reasonEnc: ctx.cipher.encrypt(act.reason), closedAt: null },
    note: act.reason,
    version: act.version,
  })
  await tellDesk(ctx, moved, { kind: 'disputed' })
  await tellProvider(ctx, moved, { kind: 'disputedYours' })
  await planWait(ctx, moved)
  return moved
}

/** The visit took place without a scan: staff asked by phone. */
export async function finishByPhone(ctx: Ctx, file: OrderFile, act: Of<'finish'>): Promise<OrderFile> {
  const moved = await moveOrder(ctx, file, {
    move: 'finish',
    role: 'staff',
    data: { finishedAt: ctx.clock.now() },
    note: act.reason,
    version: act.version,
  })
  await planConfirmation(ctx, moved)
  return moved
}

const SETTLED = { stands: 'settledStands', again: 'settledAgain', void: 'settledVoid' } as const

/** Settles a complaint; both sides are told how. */
export async function settle(ctx: Ctx, file: OrderFile, act: Of<'settle'>): Promise<OrderFile> {
  const now = ctx.clock.now()
  const { outcome } = act
  // What nobody has done cannot stand.
  if (outcome === 'stands' && !canStand(file.row)) throw new AppError('WRONG_STAGE')
  const data =
    outcome === 'stands'
      ? { confirmedAt: file.row.confirmedAt ?? now, confirmedHow: file.row.confirmedHow ?? 'settled' }
      : outcome === 'again'
        ? { inAt: null, outAt: null, finishedAt: null, confirmedAt: null, confirmedHow: null, noShowBy: null }
        : { closedAt: now }
  const seat = outcome === 'again' ? { seat: null } : {}
  if (outcome === 'again')
    await ctx.db.serviceCheck.updateMany({
      where: { orderId: file.row.id, outcome: 'ok' },
      data: { outcome: 'redone' },
    })
  const moved = await moveOrder(ctx, file, {
    move: outcome,
    role: 'staff',
    data,
    ...seat,
    note: act.reason,
    version: act.version,
  })
  await tellResident(ctx, moved, { kind: SETTLED[outcome] })
  await tellProvider(ctx, moved, { kind: `${SETTLED[outcome]}Yours` })
  if (outcome === 'stands') await planClosing(ctx, moved)
  if (outcome === 'again') await planWait(ctx, moved)
  return moved
}
