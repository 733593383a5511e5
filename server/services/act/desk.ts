import type { z } from 'zod'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import type { DeskOrder, deskActSchema } from '../contract.ts'
import type { OrderFile } from '../orders/file.ts'
import { deskOrderView } from '../view/desk.ts'
import { deskOrderFile } from './find.ts'
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

type Act = z.output<typeof deskActSchema>

/** What staff do with an order of their place: for somebody whom they called, or to settle it. */
export async function actAsDesk(ctx: Ctx, id: string, act: Act): Promise<DeskOrder> {
  return inTransaction(ctx, async (ctx) => {
    const file = await deskOrderFile(ctx, id, true)
    return deskOrderView(ctx, await step(ctx, file, act))
  })
}

function step(ctx: Ctx, file: OrderFile, act: Act): Promise<OrderFile> {
  switch (act.action) {
    case 'schedule':
      return scheduleAt(ctx, file, 'staff', act)
    case 'switch':
      return switchTo(ctx, file, 'staff', act)
    case 'cancel':
      return cancel(ctx, file, 'staff', act)
    case 'finish':
      return finishByPhone(ctx, file, act)
    case 'confirm':
      return confirm(ctx, file, 'staff', act)
    case 'rate':
      return rate(ctx, file, 'staff', act)
    case 'no_show':
      return noShow(ctx, file, 'staff', act)
    case 'complain':
      return complain(ctx, file, 'staff', act)
    case 'settle':
      return settle(ctx, file, act)
  }
}
