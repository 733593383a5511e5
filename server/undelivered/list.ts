import type { z } from 'zod'
import type { Ctx } from '../platform/context.ts'
import type { UndeliveredList, undeliveredQuery } from './contract.ts'
import { deskStaff, seenBy } from './find.ts'
import { rowsOf } from './view.ts'

/** Whom messages of my region do not reach: who waits longest first; what is settled, the newest first. */
export async function undeliveredOfDesk(
  ctx: Ctx,
  { show, page, size }: z.output<typeof undeliveredQuery>,
): Promise<UndeliveredList> {
  const mine = seenBy(deskStaff(ctx))
  const where = { ...mine, state: show }
  const [rows, total, open] = await Promise.all([
    ctx.db.undelivered.findMany({
      where,
      orderBy: show === 'open' ? [{ since: 'asc' }, { id: 'asc' }] : [{ doneAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * size,
      take: size,
      include: { messages: true },
    }),
    ctx.db.undelivered.count({ where }),
    ctx.db.undelivered.count({ where: { ...mine, state: 'open' } }),
  ])
  return { items: await rowsOf(ctx, rows), total, page, size, open }
}
