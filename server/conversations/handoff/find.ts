import type { Handoff } from '../../generated/prisma/client.ts'
import type { Actor, Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { inRegion, requireStaff } from '../../platform/scope.ts'

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** Whoever may sit at the desk. */
export const deskStaff = (ctx: Ctx): StaffActor => requireStaff(ctx.actor, ['village', 'township', 'county'])

/** What decides who sees a hand-over. */
type Seen = Pick<Handoff, 'regionCode' | 'state' | 'staffId'>

/**
 * A resident whose place is not known may live in any county: every county's desk sees that somebody waits, and
 * whoever takes it alone sees the rest (`staysHidden`).
 */
export function seesHandoff(actor: StaffActor, { regionCode, state, staffId }: Seen): boolean {
  if (regionCode !== '') return inRegion(actor.regionCode, regionCode)
  return actor.role === 'county' && (state === 'waiting' || staffId === actor.staffId)
}

/** True while name, words and facts are shown to nobody: the place is not known, and nobody has taken it. */
export const staysHidden = (actor: StaffActor, { regionCode, staffId }: Omit<Seen, 'state'>): boolean =>
  regionCode === '' && staffId !== actor.staffId

/** The hand-over, if it is one of the actor's region; else NOT_FOUND. */
export async function findHandoff(ctx: Ctx, actor: StaffActor, id: string): Promise<Handoff> {
  const found = await ctx.db.handoff.findUnique({ where: { id } })
  if (!found || !seesHandoff(actor, found)) throw new AppError('NOT_FOUND')
  return found
}
