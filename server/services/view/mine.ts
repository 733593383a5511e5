import type { Ctx } from '../../platform/context.ts'
import type { OrderView } from '../contract.ts'
import type { OrderFile } from '../orders/file.ts'
import { othersLike } from '../orders/projects-for.ts'
import { limitsAt } from '../settings.ts'
import { residentActions } from './actions.ts'
import { eventsOf } from './events.ts'
import { iso, open, rowOf } from './row.ts'

/** An order as whose it is sees it. */
export async function mineView(ctx: Ctx, file: OrderFile): Promise<OrderView> {
  const { row, state, project } = file
  const limits = await limitsAt(ctx, row.regionCode)
  const waits = state === 'ordered' || state === 'declined'
  const others = waits ? await othersLike(ctx, { ...row, kind: project.kind }) : []
  return {
    ...rowOf(ctx, file),
    nextText: ctx.t(`services:next.${nextKey(file)}`),
    words: open(ctx, row.wordsEnc),
    providerPhone: project.provider.phone,
    inAt: iso(row.inAt),
    outAt: iso(row.outAt),
    rating: row.rating,
    events: await eventsOf(ctx, row.id, ['resident', 'provider', 'staff']),
    actions: residentActions(ctx, file, limits),
    others: others.map(({ id, name, providerName }) => ({ id, name, providerName })),
  }
}

function nextKey({ state, row }: OrderFile): string {
  if (state === 'ordered' && row.offeredAt) return 'offered'
  if (state === 'no_show') return row.noShowBy === 'household' ? 'notMet' : 'notCome'
  return state
}
