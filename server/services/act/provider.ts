import type { z } from 'zod'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { ProviderOrder, providerActSchema } from '../contract.ts'
import { planVisit } from '../later/plan.ts'
import { planWait } from '../later/waits.ts'
import type { OrderFile } from '../orders/file.ts'
import { moveOrder } from '../orders/move.ts'
import { tellDesk, tellProvider, tellResident } from '../orders/tell.ts'
import { providerOrderView } from '../view/provider.ts'
import { type ProviderFile, providerOrderFile } from './find.ts'
import { noShow, scheduleAt } from './steps.ts'

type Act = z.output<typeof providerActSchema>
type Accept = Extract<Act, { action: 'accept' }>

/** What a provider does with an order of its own, or takes of those that others did not answer. */
export async function actAsProvider(ctx: Ctx, id: string, act: Act): Promise<ProviderOrder> {
  return inTransaction(ctx, async (ctx) => {
    const found = await providerOrderFile(ctx, id, true)
    return providerOrderView(ctx, { file: await step(ctx, found, act), ours: true, candidates: [] })
  })
}

async function step(ctx: Ctx, found: ProviderFile, act: Act): Promise<OrderFile> {
  if (act.action === 'accept') return accept(ctx, found, act)
  // What is only offered is taken or left.
  if (!found.ours) throw new AppError('WRONG_STAGE')
  switch (act.action) {
    case 'decline':
      return decline(ctx, found.file, act)
    case 'schedule':
      return scheduleAt(ctx, found.file, 'provider', act)
    case 'no_show':
      return noShow(ctx, found.file, 'provider', act)
  }
}

/** Takes the order; with the time that was asked for, the one given, or none yet. */
async function accept(ctx: Ctx, { file, ours, candidates }: ProviderFile, act: Accept): Promise<OrderFile> {
  const projectId = ours ? file.row.projectId : (act.projectId ?? candidates[0])
  if (!projectId || (!ours && !candidates.includes(projectId))) throw new AppError('NOT_FOUND', 'projectId')
  // A time of the first project is no time of another, and one that is over is none.
  const asked = ours && file.slot && file.slot.startsAt > ctx.clock.now() ? file.slot.id : null
  const seat = act.slotId ?? asked
  const moved = await moveOrder(ctx, file, {
    move: seat ? 'accept_at' : 'accept',
    role: 'provider',
    seat,
    data: { projectId, acceptedAt: ctx.clock.now(), acceptDueAt: null, offeredAt: null },
    version: act.version,
  })
  if (!ours) await tellProvider(ctx, file, { kind: 'takenByOther', key: `${moved.row.version}` })
  await tellResident(ctx, moved, { kind: seat ? 'scheduled' : 'accepted' })
  await planVisit(ctx, moved)
  return moved
}

/** Cannot come, and says why; the desk finds somebody else. */
async function decline(
  ctx: Ctx,
  file: OrderFile,
  { reason, version }: { reason: string; version?: number | undefined },
): Promise<OrderFile> {
  const moved = await moveOrder(ctx, file, {
    move: 'decline',
    role: 'provider',
    data: { acceptDueAt: null, offeredAt: null },
    note: reason,
    version,
  })
  await tellResident(ctx, moved, { kind: 'declined' })
  await tellDesk(ctx, moved, { kind: 'declinedDesk' })
  await planWait(ctx, moved)
  return moved
}
