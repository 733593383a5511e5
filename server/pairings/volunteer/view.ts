import type { Pairing } from '../../generated/prisma/client.ts'
import { type HouseholdFile, regionNames } from '../../households/service.ts'
import { maskName } from '../../identity/service.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { PairingState, VolunteerPairingRow } from '../contract.ts'
import { daysOf } from '../find.ts'

type Row = Parameters<typeof daysOf>[1] & Pairing

/** Whether the volunteer may know whose pairing it is: while both sides agree, and not a moment longer. */
export const opensTo = ({ state }: Pairing): boolean => state === 'active'

/** A pairing as its volunteer sees it: the place, and the name masked while it runs. */
export function rowFor(
  ctx: Ctx,
  row: Row,
  { household, regionName }: { household: HouseholdFile | undefined; regionName: string },
): VolunteerPairingRow {
  const head = household?.members[0]
  return {
    id: row.id,
    state: row.state as PairingState,
    regionName,
    nameMasked: opensTo(row) && head ? maskName(head.name) : null,
    agreed: row.volunteerAgreedAt !== null,
    householdAgreed: row.householdAgreedAt !== null,
    startedOn: row.startedAt && chinaDate(row.startedAt),
    ...daysOf(ctx, row),
  }
}

/** Names of the places of some pairings. */
export const placesOf = (ctx: Ctx, rows: readonly Pairing[]) =>
  regionNames(
    ctx,
    rows.map(({ regionCode }) => regionCode),
  )
