import type { Handoff } from '../../generated/prisma/client.ts'
import type { Actor, Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { inRegion, requireStaff } from '../../platform/scope.ts'

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** Whoever may sit at the desk. */
export const deskStaff = (ctx: Ctx): StaffActor => requireStaff(ctx.actor, ['village', 'township', 'county'])

/** Residents whose place is not known yet belong to the county's desk. */
export function seesHandoff(actor: StaffActor, regionCode: string): boolean {
  return regionCode === '' ? actor.role === 'county' : inRegion(actor.regionCode, regionCode)
}

/** The hand-over, if it is one of the actor's region; else NOT_FOUND. */
export async function findHandoff(ctx: Ctx, actor: StaffActor, id: string): Promise<Handoff> {
  const found = await ctx.db.handoff.findUnique({ where: { id } })
  if (!found || !seesHandoff(actor, found.regionCode)) throw new AppError('NOT_FOUND')
  return found
}
