import { Prisma } from '../../generated/prisma/client.ts'
import { familiesOf } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'

/** Whose wishes some people are not shown: their own, and those of whoever lives with them. */
export type Kin = { personIds: string[]; householdIds: string[] }

/** In a village few words are enough to know one's own mother: what she wishes is not for the table at home. */
export async function kinOf(ctx: Ctx, personIds: readonly string[]): Promise<Kin> {
  const families = await familiesOf(ctx, personIds)
  return { ...families, personIds: [...new Set([...personIds, ...families.personIds])] }
}

/** Whether a wish is of somebody or of who lives with them. */
export async function isOf(
  ctx: Ctx,
  wish: { personId: string; householdId: string | null },
  personId: string,
) {
  const { personIds, householdIds } = await kinOf(ctx, [personId])
  return personIds.includes(wish.personId) || householdIds.includes(wish.householdId ?? '')
}

/** Wishes of anybody else. */
export const notOf = ({ personIds, householdIds }: Kin): Prisma.WishWhereInput => ({
  personId: { notIn: personIds },
  OR: [{ householdId: null }, { householdId: { notIn: householdIds } }],
})

/** The same in SQL, of the wish `w`. */
export const notOfSql = ({ personIds, householdIds }: Kin): Prisma.Sql => Prisma.sql`(
  w.person_id <> ALL (${personIds}::uuid[])
  AND (w.household_id IS NULL OR w.household_id <> ALL (${householdIds}::uuid[])))`
