import { benefitsOfHousehold } from '../../benefits/service.ts'
import { householdOf, householdTypes } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { FAMILY_TYPES, type ProjectsQuery } from '../contract.ts'
import { type FamilySigns, signsOfProgrammes } from '../rules.ts'

/**
 * What is known of the family that asks: what its phone said, its portrait, and what help it receives. Somebody who has not
 * signed in is nobody to us.
 */
export async function familyOf(
  ctx: Ctx,
  query: Pick<ProjectsQuery, 'types' | 'needs'>,
): Promise<FamilySigns> {
  const said = { types: query.types ?? [], needs: query.needs ?? [] }
  const householdId = ctx.actor.kind === 'resident' ? await householdOf(ctx, ctx.actor.personId) : null
  if (!householdId) return said
  const [portrait, benefits] = await Promise.all([
    householdTypes(ctx, householdId),
    benefitsOfHousehold(ctx, householdId),
  ])
  const received = signsOfProgrammes(benefits.map(({ programme }) => programme))
  const types = new Set<string>([...said.types, ...portrait, ...received.types])
  return {
    types: FAMILY_TYPES.filter((type) => types.has(type)),
    needs: [...new Set([...said.needs, ...received.needs])],
  }
}
