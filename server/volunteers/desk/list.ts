import type { Prisma } from '../../generated/prisma/client.ts'
import { decryptPerson, regionNames } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { roleOf } from '../active-volunteer.ts'
import type { DeskVolunteer, DeskVolunteers, DeskVolunteersQuery, VolunteerState } from '../contract.ts'
import { findVolunteer, volunteerStaff, withinScope } from '../find.ts'

/** Volunteers of the reader's place, who waits longest first; the read is recorded. */
export async function deskVolunteers(
  ctx: Ctx,
  { state, page, size }: DeskVolunteersQuery,
): Promise<DeskVolunteers> {
  const actor = volunteerStaff(ctx)
  const where: Prisma.VolunteerWhereInput = { ...withinScope(actor), state }
  const [rows, total, states] = await Promise.all([
    ctx.db.volunteer.findMany({
      where,
      include: { person: true, branch: true },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * size,
      take: size,
    }),
    ctx.db.volunteer.count({ where }),
    ctx.db.volunteer.groupBy({ by: ['state'], where: withinScope(actor), _count: true }),
  ])
  await audit(ctx, {
    action: 'volunteers.read',
    subjectKind: 'volunteers',
    purpose: 'manage_volunteers',
    detail: { state, page },
  })
  const name = await regionNames(
    ctx,
    rows.map(({ regionCode }) => regionCode),
  )
  return {
    items: rows.map((row) => view(ctx, row, name(row.regionCode))),
    total,
    page,
    size,
    counts: Object.fromEntries(states.map((one) => [one.state, one._count])),
  }
}

type Row = Awaited<ReturnType<typeof findVolunteer>>

function view(ctx: Ctx, row: Row, regionName: string): DeskVolunteer {
  const { name, phone } = decryptPerson(ctx, row.person)
  return {
    id: row.id,
    name,
    phone,
    state: row.state as VolunteerState,
    role: roleOf(row.role),
    partyMember: row.partyMember,
    branch: row.branch && { id: row.branch.id, name: row.branch.name },
    regionName,
    askedAt: row.askedAt.toISOString(),
  }
}

/** One of them, as it now is. */
export async function deskVolunteer(ctx: Ctx, id: string): Promise<DeskVolunteer> {
  const row = await findVolunteer(ctx, id, withinScope(volunteerStaff(ctx)))
  const name = await regionNames(ctx, [row.regionCode])
  return view(ctx, row, name(row.regionCode))
}
