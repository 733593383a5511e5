import type { Handoff } from '../../../generated/prisma/client.ts'
import type { Actor, Ctx } from '../../../platform/context.ts'
import { AppError } from '../../../platform/errors.ts'
import { inRegion, requireStaff } from '../../../platform/scope.ts'
import { lockHandoff } from './lock.ts'

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

/** The same as a condition of the database. */
export function handoffsOf(actor: StaffActor) {
  const own = { regionCode: { startsWith: actor.regionCode } }
  const unplaced = { regionCode: '', OR: [{ state: 'waiting' }, { staffId: actor.staffId }] }
  return actor.role === 'county' ? [own, unplaced] : [own]
}

/** The hand-over, if it is one of the actor's region; else NOT_FOUND. */
export async function findHandoff(ctx: Ctx, actor: StaffActor, id: string): Promise<Handoff> {
  const found = await ctx.db.handoff.findUnique({ where: { id } })
  if (!found || !seesHandoff(actor, found)) throw new AppError('NOT_FOUND')
  return found
}

/** The same for a write: the talk is locked until the transaction ends. */
export async function lockSeen(ctx: Ctx, actor: StaffActor, id: string): Promise<Handoff> {
  await findHandoff(ctx, actor, id)
  const found = await lockHandoff(ctx, id)
  if (!seesHandoff(actor, found)) throw new AppError('NOT_FOUND')
  return found
}

/** The hand-over that the actor owns, locked; CONFLICT when somebody else does, or nobody any more. */
export async function lockOwned(ctx: Ctx, actor: StaffActor, id: string): Promise<Handoff> {
  const found = await lockSeen(ctx, actor, id)
  if (found.state !== 'taken' || found.staffId !== actor.staffId) throw new AppError('CONFLICT')
  return found
}
