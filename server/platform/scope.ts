import type { Actor, StaffRole } from './context.ts'
import { AppError } from './errors.ts'

/** A region code without the trailing zeros and with nothing but digits is a prefix of all that lies in it. */
export function inRegion(scope: string, code: string): boolean {
  return code.startsWith(scope)
}

/** The staff actor, if it has one of the roles; else FORBIDDEN (SIGN_IN_FIRST for somebody not signed in as staff). */
export function requireStaff(actor: Actor, roles: readonly StaffRole[]): Extract<Actor, { kind: 'staff' }> {
  if (actor.kind !== 'staff') throw new AppError('SIGN_IN_FIRST')
  if (!roles.includes(actor.role)) throw new AppError('FORBIDDEN')
  return actor
}

/** The organisation that the signed-in member of a provider works for; else FORBIDDEN or SIGN_IN_FIRST. */
export function requireProvider(actor: Actor): { staffId: string; providerId: string } {
  const { staffId, providerId } = requireStaff(actor, ['provider'])
  if (!providerId) throw new AppError('FORBIDDEN')
  return { staffId, providerId }
}

/** Refuses a region that is not the actor's: NOT_FOUND, so that the answer does not tell that it exists. */
export function requireRegion(actor: Extract<Actor, { kind: 'staff' }>, regionCode: string): void {
  if (!inRegion(actor.regionCode, regionCode)) throw new AppError('NOT_FOUND')
}

/** The signed-in resident; else SIGN_IN_FIRST. */
export function requireResident(actor: Actor): string {
  if (actor.kind !== 'resident') throw new AppError('SIGN_IN_FIRST')
  return actor.personId
}
