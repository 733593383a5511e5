import type { z } from 'zod'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import type { DeskOrder, deskActSchema, OrderView, residentActSchema } from '../contract.ts'
import type { OrderFile } from '../orders/file.ts'
import { deskOrderView } from '../view/desk.ts'
import { mineView } from '../view/mine.ts'
import { deskOrderFile, myOrderFile } from './find.ts'
import {
  cancel,
  complain,
  confirm,
  finishByPhone,
  noShow,
  rate,
  scheduleAt,
  settle,
  switchTo,
} from './steps.ts'

type ResidentAct = z.output<typeof residentActSchema>
type DeskAct = z.output<typeof deskActSchema>
/** `staff`: for somebody whom they called; `finish` and `settle` are theirs alone, which the table of states says too. */
type Who = 'resident' | 'staff'

/**
 * What a resident does with an order of theirs. Joins the open transaction.
 * @throws AppError NOT_FOUND, WRONG_STAGE, STALE_VERSION, SLOT_FULL, NOT_THERE, NO_ORDERS_NOW
 */
export async function actAsResident(ctx: Ctx, id: string, act: ResidentAct): Promise<OrderView> {
  return inTransaction(ctx, async (ctx) => {
    const file = await myOrderFile(ctx, id, true)
    return mineView(ctx, await step(ctx, file, 'resident', act))
  })
}

/** What staff do with an order of their place: for somebody whom they called, or to settle it. */
export async function actAsDesk(ctx: Ctx, id: string, act: DeskAct): Promise<DeskOrder> {
  return inTransaction(ctx, async (ctx) => {
    const file = await deskOrderFile(ctx, id, true)
    return deskOrderView(ctx, await step(ctx, file, 'staff', act))
  })
}

function step(ctx: Ctx, file: OrderFile, who: Who, act: ResidentAct | DeskAct): Promise<OrderFile> {
  switch (act.action) {
    case 'schedule':
      return scheduleAt(ctx, file, who, act)
    case 'switch':
      return switchTo(ctx, file, who, act)
    case 'cancel':
      return cancel(ctx, file, who, act)
    case 'finish':
      return finishByPhone(ctx, file, act)
    case 'confirm':
      return confirm(ctx, file, who, act)
    case 'rate':
      return rate(ctx, file, who, act)
    case 'no_show':
      return noShow(ctx, file, who, act)
    case 'complain':
      return complain(ctx, file, who, act)
    case 'settle':
      return settle(ctx, file, act)
  }
}
