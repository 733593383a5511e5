import { decryptPerson } from '../households/service.ts'
import type { Ctx } from '../platform/context.ts'
import { touches } from './rules/months.ts'

const COUNTY = 6

/** Somebody who helps, for other rooms. */
export type Helper = {
  id: string
  personId: string
  name: string
  branchName: string | null
  regionCode: string
}

/** Active volunteers who help in a place, whoever they are; whoever calls may read their names. */
export async function helpersNear(ctx: Ctx, regionCode: string): Promise<Helper[]> {
  const rows = await ctx.db.volunteer.findMany({
    where: {
      state: 'active',
      regionCode: { startsWith: regionCode.slice(0, COUNTY) },
      person: { realNameState: 'confirmed' },
    },
    include: { person: true, branch: true },
    orderBy: [{ regionCode: 'desc' }, { id: 'asc' }],
  })
  return rows
    .filter((row) => touches(row.regionCode, regionCode))
    .map((row) => ({
      id: row.id,
      personId: row.personId,
      name: decryptPerson(ctx, row.person).name,
      branchName: row.branch?.name ?? null,
      regionCode: row.regionCode,
    }))
}

/** Somebody with name and phone in the clear, however it stands with them now. */
export type HelperCard = {
  personId: string
  name: string
  phone: string | null
  branchName: string | null
  partyMember: boolean
}

/** Names, phones and branches of volunteers, by volunteer. */
export async function helperCards(ctx: Ctx, ids: readonly string[]): Promise<Map<string, HelperCard>> {
  const rows = await ctx.db.volunteer.findMany({
    where: { id: { in: [...ids] } },
    include: { person: true, branch: true },
  })
  return new Map(
    rows.map(({ id, personId, person, branch, partyMember }) => {
      const { name, phone } = decryptPerson(ctx, person)
      return [id, { personId, name, phone, branchName: branch?.name ?? null, partyMember }]
    }),
  )
}

/** Branches of a place (a region prefix), or one of them, with the ids of their active volunteers. */
export async function branchHelpers(
  ctx: Ctx,
  where: { place: string } | { branchId: string },
): Promise<{ id: string; name: string; volunteerIds: string[] }[]> {
  const rows = await ctx.db.branch.findMany({
    where: {
      endedAt: null,
      ...('place' in where ? { regionCode: { startsWith: where.place } } : { id: where.branchId }),
    },
    include: { volunteers: { where: { state: 'active' }, select: { id: true } } },
    orderBy: [{ regionCode: 'asc' }, { name: 'asc' }],
  })
  return rows.map(({ id, name, volunteers }) => ({
    id,
    name,
    volunteerIds: volunteers.map((one) => one.id),
  }))
}
