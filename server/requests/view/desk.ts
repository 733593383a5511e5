import type { Person } from '../../generated/prisma/client.ts'
import { maskName } from '../../identity/service.ts'
import { workingDaysBetween } from '../../platform/calendar.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { DeskRequestRow } from '../contract.ts'
import type { StaffActor } from '../desk/find.ts'
import { namingOf } from '../details.ts'
import type { RequestFile } from '../file.ts'
import { OPEN, showsName } from '../rules.ts'
import { titleOf } from './words.ts'

/** The name of who asked, for this reader; null: not known or not theirs to know. */
export function nameFor(
  ctx: Ctx,
  actor: StaffActor,
  { details }: RequestFile,
  person: Pick<Person, 'nameEnc'> | null,
): string | null {
  return person && showsName(namingOf(details), actor.role) ? ctx.cipher.decrypt(person.nameEnc) : null
}

/** One line of the desk's list: when, what kind and whose, and nothing of what was said. */
export function deskRow(
  ctx: Ctx,
  actor: StaffActor,
  file: RequestFile,
  more: { name: string | null; regionName: string },
): DeskRequestRow {
  const { row, kind, state, level, details } = file
  const open = OPEN.includes(state)
  const now = ctx.clock.now()
  const dueOn = chinaDate(row.dueAt)
  return {
    id: row.id,
    number: row.number,
    kind,
    title: titleOf(ctx, details),
    state,
    stateText: ctx.t(`requests:state.${state}`),
    level,
    regionName: more.regionName,
    nameMasked: more.name && maskName(more.name),
    madeAt: row.madeAt.toISOString(),
    dueOn,
    workingDaysLeft: open ? workingDaysBetween(chinaDate(now), dueOn) : null,
    overdue: open && row.dueAt < now,
    mine: row.staffId === actor.staffId,
  }
}
