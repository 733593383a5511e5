import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import { offDesk } from '../desk/off-desk.ts'
import { type WishRow, wishRow } from '../file.ts'
import { expiresAt } from '../rules.ts'
import { tellOwner } from '../tell.ts'

/** After the move to `open`: on the board from now on, until its day is past; whose wish it is is told. */
export async function publish(ctx: Ctx, wish: WishRow): Promise<WishRow> {
  const { id, publishedAt } = wish
  await offDesk(ctx, wish)
  const row = await ctx.db.wish.update({
    where: { id },
    data: { publishedAt: publishedAt ?? ctx.clock.now() },
  })
  await planExpiry(ctx, wishRow(row))
  await tellOwner(ctx, wish, 'published', `${wish.version}`)
  return wishRow(row)
}

/** Writes down that it leaves the board when its day is past and nobody is on it. */
export async function planExpiry(ctx: Ctx, { id, byDate }: WishRow): Promise<void> {
  if (!byDate) return
  const day = fromDateColumn(byDate)
  const key = `wish.expire:${id}:${day}`
  await schedule(ctx, { key, kind: 'wish.expire', subjectId: id, dueAt: expiresAt(day), params: { day } })
}
