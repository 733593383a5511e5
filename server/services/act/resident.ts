import type { z } from 'zod'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import type { OrderView, residentActSchema } from '../contract.ts'
import type { OrderFile } from '../orders/file.ts'
import { mineView } from '../view/mine.ts'
import { myOrderFile } from './find.ts'
import { cancel, complain, confirm, noShow, rate, scheduleAt, switchTo } from './steps.ts'

type Act = z.output<typeof residentActSchema>

/**
 * What a resident does with an order of theirs. Joins the open transaction.
 * @throws AppError NOT_FOUND, WRONG_STAGE, STALE_VERSION, SLOT_FULL, NOT_THERE, NO_ORDERS_NOW
 */
export async function actAsResident(ctx: Ctx, id: string, act: Act): Promise<OrderView> {
  return inTransaction(ctx, async (ctx) => {
    const file = await myOrderFile(ctx, id, true)
    return mineView(ctx, await step(ctx, file, act))
  })
}

function step(ctx: Ctx, file: OrderFile, act: Act): Promise<OrderFile> {
  switch (act.action) {
    case 'schedule':
      return scheduleAt(ctx, file, 'resident', act)
    case 'switch':
      return switchTo(ctx, file, 'resident', act)
    case 'cancel':
      return cancel(ctx, file, 'resident', act)
    case 'confirm':
      return confirm(ctx, file, 'resident', act)
    case 'rate':
      return rate(ctx, file, 'resident', act)
    case 'no_show':
      return noShow(ctx, file, 'resident', act)
    case 'complain':
      return complain(ctx, file, 'resident', act)
  }
}
