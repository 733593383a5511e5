import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { deskOrderFile, myOrderFile, providerOrderFile } from '../act/find.ts'
import type { DeskOrder, OrderView, ProviderOrder } from '../contract.ts'
import { deskOrderView } from '../view/desk.ts'
import { mineView } from '../view/mine.ts'
import { providerOrderView } from '../view/provider.ts'

/** One of mine; NOT_FOUND for anybody else's. */
export async function myOrder(ctx: Ctx, id: string): Promise<OrderView> {
  return mineView(ctx, await myOrderFile(ctx, id))
}

/** One of the provider; who looked is written in the same transaction as it is read. */
export async function providerOrder(ctx: Ctx, id: string): Promise<ProviderOrder> {
  return inTransaction(ctx, async (ctx) => providerOrderView(ctx, await providerOrderFile(ctx, id)))
}

/** One of the desk's place; who looked is written in the same transaction. */
export async function deskOrder(ctx: Ctx, id: string): Promise<DeskOrder> {
  return inTransaction(ctx, async (ctx) => deskOrderView(ctx, await deskOrderFile(ctx, id)))
}
