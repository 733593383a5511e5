import { decryptPerson, regionExists, regionNames } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireRegion } from '../../platform/scope.ts'
import type { DeskBranches } from '../contract.ts'
import { volunteerStaff, withinScope } from '../find.ts'
import { tellOfSecretaries } from '../move.ts'

/** Branches of the reader's place, with who leads them. */
export async function deskBranches(ctx: Ctx): Promise<DeskBranches> {
  const rows = await ctx.db.branch.findMany({
    where: { ...withinScope(volunteerStaff(ctx)), endedAt: null },
    include: { volunteers: { where: { state: 'active' }, include: { person: true } } },
    orderBy: [{ regionCode: 'asc' }, { name: 'asc' }],
  })
  const name = await regionNames(
    ctx,
    rows.map(({ regionCode }) => regionCode),
  )
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      regionCode: row.regionCode,
      regionName: name(row.regionCode),
      members: row.volunteers.length,
      secretaries: row.volunteers
        .filter(({ role }) => role === 'secretary')
        .map(({ person }) => decryptPerson(ctx, person).name),
    })),
  }
}

/** Makes a branch in the reader's place; CONFLICT when the place has one of this name. One that was ended begins anew. */
export async function addBranch(ctx: Ctx, body: { name: string; regionCode: string }): Promise<DeskBranches> {
  const actor = volunteerStaff(ctx)
  requireRegion(actor, body.regionCode)
  if (!(await regionExists(ctx, body.regionCode))) throw new AppError('BAD_INPUT', 'regionCode')
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.branch.createMany({
      data: [{ ...body, createdAt: ctx.clock.now() }],
      skipDuplicates: true,
    })
    const row = await ctx.db.branch.findUniqueOrThrow({ where: { regionCode_name: body } })
    if (count === 0) {
      if (!row.endedAt) throw new AppError('CONFLICT', 'name')
      await ctx.db.branch.update({ where: { id: row.id }, data: { endedAt: null } })
    }
    await audit(ctx, { action: 'branch.add', subjectKind: 'branch', subjectId: row.id })
  })
  return deskBranches(ctx)
}

/** Ends a branch; its people stay volunteers, in no branch. */
export async function endBranch(ctx: Ctx, id: string): Promise<DeskBranches> {
  const actor = volunteerStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.branch.updateMany({
      where: { id, endedAt: null, ...withinScope(actor) },
      data: { endedAt: ctx.clock.now() },
    })
    if (count === 0) throw new AppError('NOT_FOUND')
    await ctx.db.volunteer.updateMany({ where: { branchId: id }, data: { branchId: null, role: 'member' } })
    await tellOfSecretaries(ctx, id)
    await audit(ctx, { action: 'branch.end', subjectKind: 'branch', subjectId: id })
  })
  return deskBranches(ctx)
}
