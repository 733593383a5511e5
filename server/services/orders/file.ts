import type { Prisma, ServiceOrder } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import type { OrderState } from '../contract.ts'

/** What is read with an order. */
export const WITH = { project: { include: { provider: true } }, slot: true } as const
type Loaded = Prisma.ServiceOrderGetPayload<{ include: typeof WITH }>

/** An order with its project and time. */
export type OrderFile = {
  row: ServiceOrder
  state: OrderState
  project: Loaded['project']
  slot: Loaded['slot']
}

export function fileOf({ project, slot, ...row }: Loaded): OrderFile {
  return { row, state: row.state as OrderState, project, slot }
}

export async function readOrder(ctx: Ctx, id: string): Promise<OrderFile | null> {
  const row = await ctx.db.serviceOrder.findUnique({ where: { id }, include: WITH })
  return row && fileOf(row)
}

/** The order, locked until the transaction ends: two who move it come one after the other. */
export async function lockOrder(ctx: Ctx, id: string): Promise<OrderFile | null> {
  await ctx.db.$queryRaw`SELECT 1 FROM service_order WHERE id = ${id}::uuid FOR UPDATE`
  return readOrder(ctx, id)
}
