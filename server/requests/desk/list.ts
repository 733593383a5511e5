import type { z } from 'zod'
import { regionNames } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import type { DeskRequests, deskRequestsQuerySchema } from '../contract.ts'
import { fileOf } from '../file.ts'
import { OPEN } from '../rules.ts'
import { deskRow, nameFor } from '../view/desk.ts'
import { deskStaff, seenBy } from './find.ts'

/** The requests on the reader's desk and those below, the most urgent first; what is done, the newest first. */
export async function deskRequests(
  ctx: Ctx,
  { kind, show, page, size }: z.output<typeof deskRequestsQuerySchema>,
): Promise<DeskRequests> {
  const actor = deskStaff(ctx)
  const open = { ...seenBy(actor), state: { in: [...OPEN] } }
  const where = {
    ...(show === 'open' ? open : { ...seenBy(actor), state: { notIn: [...OPEN] } }),
    ...(kind ? { kind } : {}),
  }
  const [rows, total, kinds, overdue] = await Promise.all([
    ctx.db.request.findMany({
      where,
      orderBy: show === 'open' ? [{ dueAt: 'asc' }, { id: 'asc' }] : [{ madeAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * size,
      take: size,
      include: { person: { select: { nameEnc: true } } },
    }),
    ctx.db.request.count({ where }),
    ctx.db.request.groupBy({ by: ['kind'], where: open, _count: true }),
    ctx.db.request.count({ where: { ...open, dueAt: { lt: ctx.clock.now() } } }),
  ])
  const name = await regionNames(
    ctx,
    rows.map(({ regionCode }) => regionCode),
  )
  return {
    items: rows.map((row) => {
      const file = fileOf(ctx, row)
      const who = { name: nameFor(ctx, actor, file, row.person), regionName: name(row.regionCode) }
      return deskRow(ctx, actor, file, who)
    }),
    total,
    page,
    size,
    counts: Object.fromEntries(kinds.map((one) => [one.kind, one._count])),
    overdue,
  }
}
