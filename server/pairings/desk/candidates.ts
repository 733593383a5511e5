import { householdsInCare } from '../../benefits/service.ts'
import { readHousehold, readHouseholds, regionNames } from '../../households/service.ts'
import { maskName } from '../../identity/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { requireRegion } from '../../platform/scope.ts'
import { helpersNear } from '../../volunteers/service.ts'
import type { PairingHouseholds, PairingVolunteers } from '../contract.ts'
import { pairingStaff } from './view.ts'

const OPEN = { in: ['proposed', 'active'] }

/** Families in care of the reader's place whom nobody is paired with, masked; the read is recorded. */
export async function unpairedHouseholds(
  ctx: Ctx,
  { page, size }: { page: number; size: number },
): Promise<PairingHouseholds> {
  const actor = pairingStaff(ctx)
  const [inCare, paired] = await Promise.all([
    householdsInCare(ctx, actor.regionCode),
    ctx.db.pairing.findMany({
      where: { regionCode: { startsWith: actor.regionCode }, state: OPEN },
      select: { householdId: true },
    }),
  ])
  const taken = new Set(paired.map(({ householdId }) => householdId))
  const left = inCare.filter(({ id }) => !taken.has(id))
  const shown = left.slice((page - 1) * size, page * size)
  const [files, name] = await Promise.all([
    readHouseholds(
      ctx,
      shown.map(({ id }) => id),
    ),
    regionNames(
      ctx,
      shown.map(({ regionCode }) => regionCode),
    ),
  ])
  await audit(ctx, {
    action: 'pairings.households_read',
    subjectKind: 'pairings',
    purpose: 'pairing',
    detail: { page },
  })
  return {
    items: shown.map(({ id, regionCode }) => ({
      id,
      nameMasked: maskName(files.get(id)?.members[0]?.name ?? ''),
      regionName: name(regionCode),
    })),
    total: left.length,
    page,
    size,
  }
}

/** Who could be paired with a family: volunteers of its place and around, those with the fewest pairings first. */
export async function helpersFor(ctx: Ctx, householdId: string): Promise<PairingVolunteers> {
  const actor = pairingStaff(ctx)
  const household = await readHousehold(ctx, householdId)
  if (!household) throw new AppError('NOT_FOUND')
  requireRegion(actor, household.regionCode)
  const members = new Set(household.members.map(({ id }) => id))
  const near = (await helpersNear(ctx, household.regionCode)).filter(({ personId }) => !members.has(personId))
  const [open, name] = await Promise.all([
    ctx.db.pairing.findMany({
      where: { volunteerId: { in: near.map(({ id }) => id) }, state: OPEN },
      select: { volunteerId: true, householdId: true },
    }),
    regionNames(
      ctx,
      near.map(({ regionCode }) => regionCode),
    ),
  ])
  await audit(ctx, {
    action: 'pairings.volunteers_read',
    subjectKind: 'pairings',
    purpose: 'pairing',
    householdId,
  })
  const theirs = new Set(open.filter((one) => one.householdId === householdId).map((one) => one.volunteerId))
  return {
    items: near
      .filter(({ id }) => !theirs.has(id))
      .map(({ id, name: who, branchName, regionCode }) => ({
        id,
        name: who,
        branchName,
        regionName: name(regionCode),
        pairings: open.filter(({ volunteerId }) => volunteerId === id).length,
      }))
      .sort((a, b) => a.pairings - b.pairings),
  }
}
