import type { Ctx } from '../platform/context.ts'
import { decryptPerson, type PersonFacts } from './persons.ts'

export type HouseholdFile = {
  id: string
  regionCode: string
  address: string | null
  members: (PersonFacts & { relation: string; isHead: boolean })[]
}

/**
 * The household a person is a current member of; null: none of ours, or the registry has not confirmed that the
 * person is who they say: nobody opens a family's file under a name that a relative typed.
 */
export async function householdOf(ctx: Ctx, personId: string): Promise<string | null> {
  return (await homeOf(ctx, personId))?.householdId ?? null
}

/** The households in which any of these people live now, and who lives in them. */
export async function familiesOf(
  ctx: Ctx,
  personIds: readonly string[],
): Promise<{ householdIds: string[]; personIds: string[] }> {
  const members = await ctx.db.householdMember.findMany({
    where: {
      toDate: null,
      household: { members: { some: { personId: { in: [...personIds] }, toDate: null } } },
    },
    select: { householdId: true, personId: true },
  })
  return {
    householdIds: [...new Set(members.map(({ householdId }) => householdId))],
    personIds: members.map(({ personId }) => personId),
  }
}

/** The same with the place of the household. */
export async function homeOf(
  ctx: Ctx,
  personId: string,
): Promise<{ householdId: string; regionCode: string } | null> {
  const row = await ctx.db.householdMember.findFirst({
    where: { personId, toDate: null, person: { realNameState: 'confirmed' } },
    select: { householdId: true, household: { select: { regionCode: true } } },
  })
  return row && { householdId: row.householdId, regionCode: row.household.regionCode }
}

/** A household with its current members in the clear; null: there is none. Whoever calls records the read. */
export async function readHousehold(ctx: Ctx, id: string): Promise<HouseholdFile | null> {
  return (await readHouseholds(ctx, [id])).get(id) ?? null
}

/** The same for many at once. */
export async function readHouseholds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, HouseholdFile>> {
  const rows = await ctx.db.household.findMany({
    where: { id: { in: [...ids] } },
    include: { members: { where: { toDate: null }, include: { person: true } } },
  })
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        regionCode: row.regionCode,
        address: row.addressEnc ? ctx.cipher.decrypt(row.addressEnc) : null,
        members: row.members
          .map(({ person, relation, isHead }) => ({ ...decryptPerson(ctx, person), relation, isHead }))
          .sort((a, b) => Number(b.isHead) - Number(a.isHead)),
      },
    ]),
  )
}
