import { staffOf, staffPeople } from '../../../identity/service.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Colleagues, HandoffSkill, PresenceState } from '../../contract.ts'
import { presenceOf } from '../presence/presence-of.ts'
import { staffedLevels } from '../queue/call-desk.ts'
import { deskStaff, findHandoff } from '../queue/find.ts'
import { knows } from '../rules/line.ts'

const ROLES = ['village', 'township', 'county'] as const
const ORDER: readonly PresenceState[] = ['on', 'away', 'off']

/** Who may take over a hand-over: the staff of its place, who is there first. */
export async function colleaguesFor(ctx: Ctx, id: string): Promise<Colleagues> {
  const actor = deskStaff(ctx)
  const handoff = await findHandoff(ctx, actor, id)
  const place = handoff.regionCode || actor.regionCode
  const roles = handoff.regionCode === '' ? (['county'] as const) : ROLES
  const items: Colleagues['items'] = []
  for (const role of roles)
    for (const person of await staffPeople(ctx, await staffOf(ctx, role, place)))
      if (person.id !== actor.staffId)
        items.push({
          staffId: person.id,
          name: person.name,
          role,
          presence: 'off',
          knowsIt: knows(handoff.skill as HandoffSkill, person),
        })
  const states = await presenceOf(
    ctx,
    items.map(({ staffId }) => staffId),
  )
  for (const item of items) item.presence = states.get(item.staffId) ?? 'off'
  return {
    items: items.toSorted((a, b) => ORDER.indexOf(a.presence) - ORDER.indexOf(b.presence)),
    levels: await staffedLevels(ctx, handoff),
  }
}
