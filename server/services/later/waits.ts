import { chinaDate, chinaInstant, fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import type { OrderState } from '../contract.ts'
import { lockOrder, type OrderFile } from '../orders/file.ts'
import { tellDesk, tellProvider } from '../orders/tell.ts'
import { AGAIN_DAYS, morningAfter, timeDueOn } from '../rules.ts'

/** States in which somebody must do something that no clock does, and what the desk is told until they have. */
const WAITS: Partial<Record<OrderState, string>> = {
  ordered: 'stillLate',
  accepted: 'noTime',
  declined: 'stillUnsettled',
  no_show: 'stillUnsettled',
  disputed: 'stillUnsettled',
}

/** An order that somebody must take, give a time or settle: asked about again and again until it has moved. */
export async function planWait(ctx: Ctx, file: OrderFile, turn = 0): Promise<void> {
  const { id, version, wantedOn } = file.row
  if (!WAITS[file.state]) return
  const now = ctx.clock.now()
  const soonest = morningAfter(now, AGAIN_DAYS)
  // Wanted in three weeks: nobody has to set the time tomorrow.
  const inTime =
    file.state === 'accepted' && wantedOn ? chinaInstant(timeDueOn(fromDateColumn(wantedOn)), '09:00') : now
  await schedule(ctx, {
    key: `service.waits:${id}:${version}:${turn}`,
    kind: 'service.waits',
    subjectId: id,
    dueAt: new Date(Math.max(inTime.getTime(), soonest.getTime())),
    params: { version, turn },
  })
}

/** Nothing has moved since: the desk is told, and the county's too from the second time on. */
export async function stillWaits(
  ctx: Ctx,
  { subjectId, version, turn }: { subjectId: string; version: number; turn: number },
): Promise<void> {
  const file = await lockOrder(ctx, subjectId)
  const kind = file && WAITS[file.state]
  if (!kind || file.row.version !== version) return
  const about = { kind, key: `${version}:${chinaDate(ctx.clock.now())}` }
  await tellDesk(ctx, file, about, { up: turn > 0 })
  if (file.state === 'accepted' && turn === 0) await tellProvider(ctx, file, { kind: 'setTimeYours' })
  await planWait(ctx, file, turn + 1)
}
