import type { Prisma, Undelivered, UndeliveredMessage } from '../generated/prisma/client.ts'
import type { Actor, Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { requireStaff } from '../platform/scope.ts'

export type StaffActor = Extract<Actor, { kind: 'staff' }>
export type UndeliveredFile = Undelivered & { messages: UndeliveredMessage[] }

/** Whoever may sit at the desk. */
export const deskStaff = (ctx: Ctx): StaffActor => requireStaff(ctx.actor, ['village', 'township', 'county'])

/**
 * What lies in the region of the reader. Whose place nobody knows is for the county's desk, which is the nearest that
 * could know them: somebody must, or they wait for ever.
 */
export const seenBy = ({ role, regionCode }: StaffActor): Prisma.UndeliveredWhereInput => {
  const here = { regionCode: { startsWith: regionCode } }
  return role === 'county' ? { OR: [here, { regionCode: null }] } : here
}

/** One that the reader may see; else NOT_FOUND. */
export async function findUndelivered(ctx: Ctx, id: string): Promise<UndeliveredFile> {
  const row = await ctx.db.undelivered.findFirst({
    where: { id, ...seenBy(deskStaff(ctx)) },
    include: { messages: true },
  })
  if (!row) throw new AppError('NOT_FOUND')
  return row
}
