import type { HouseholdFile } from '../../households/service.ts'
import { maskName } from '../../identity/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { requireStaff } from '../../platform/scope.ts'
import type { HelperCard } from '../../volunteers/service.ts'
import type { DeskPairing, DeskPairingRow, PairingState } from '../contract.ts'
import { daysOf } from '../find.ts'

type StaffActor = Extract<Ctx['actor'], { kind: 'staff' }>
type Row = Parameters<typeof daysOf>[1]

/** Staff who look after pairings: everybody's own place. */
export const pairingStaff = (ctx: Ctx): StaffActor =>
  requireStaff(ctx.actor, ['village', 'township', 'county'])

/** What lies in the reader's place. */
export const scopeOf = (actor: StaffActor) => ({ regionCode: { startsWith: actor.regionCode } })

/** A pairing on a list of the desk; the family's name is masked. */
export function deskRow(
  ctx: Ctx,
  row: Row,
  who: { household: HouseholdFile | undefined; volunteer: HelperCard | undefined; regionName: string },
): DeskPairingRow {
  return {
    id: row.id,
    state: row.state as PairingState,
    regionName: who.regionName,
    householdName: maskName(who.household?.members[0]?.name ?? ''),
    volunteerName: who.volunteer?.name ?? '',
    branchName: who.volunteer?.branchName ?? null,
    volunteerAgreed: row.volunteerAgreedAt !== null,
    householdAgreed: row.householdAgreedAt !== null,
    proposedAt: row.proposedAt.toISOString(),
    ...daysOf(ctx, row),
  }
}

/** What staff may do with a pairing now. */
export function actionsFor(row: Pick<Row, 'state' | 'householdAgreedAt'>): DeskPairing['actions'] {
  if (row.state === 'active') return ['swap', 'end']
  if (row.state !== 'proposed') return []
  return row.householdAgreedAt ? ['withdraw'] : ['household_answer', 'withdraw']
}
