import { regionNames } from '../../../households/service.ts'
import { setStaffSkills, staffWithin } from '../../../identity/service.ts'
import type { Ctx } from '../../../platform/context.ts'
import { requireStaff } from '../../../platform/scope.ts'
import type { DeskStaffList, HandoffSkill } from '../../contract.ts'
import { presenceOf } from './presence-of.ts'

/** Everybody who sits at a desk of the county, with what they know well and whether they are there. */
export async function deskStaffList(ctx: Ctx): Promise<DeskStaffList> {
  const { regionCode } = requireStaff(ctx.actor, ['county'])
  const people = await staffWithin(ctx, regionCode)
  const states = await presenceOf(
    ctx,
    people.map(({ id }) => id),
  )
  const nameOf = await regionNames(
    ctx,
    people.map((person) => person.regionCode),
  )
  return {
    items: people.map((person) => ({
      id: person.id,
      name: person.name,
      role: person.role as DeskStaffList['items'][number]['role'],
      regionCode: person.regionCode,
      regionName: nameOf(person.regionCode),
      skills: person.skills as HandoffSkill[],
      presence: states.get(person.id) ?? 'off',
    })),
  }
}

/** Sets what somebody of the county knows well. */
export async function changeSkills(
  ctx: Ctx,
  id: string,
  skills: readonly HandoffSkill[],
): Promise<DeskStaffList> {
  requireStaff(ctx.actor, ['county'])
  await setStaffSkills(ctx, id, skills)
  return deskStaffList(ctx)
}
