import { decryptPerson, regionName } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import { chinaDate, dateColumn, fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { branchSecretary, roleOf } from '../active-volunteer.ts'
import type { BranchView } from '../contract.ts'
import { volunteerStaff, withinScope } from '../find.ts'
import { byMonth, daysOf } from '../rules/months.ts'

/** The branch of the signed-in secretary. */
export async function myBranch(ctx: Ctx, month?: string): Promise<BranchView> {
  const { branchId } = await branchSecretary(ctx)
  return branchView(ctx, branchId, month)
}

/** A branch of the reader's place, at the desk. */
export async function deskBranch(ctx: Ctx, id: string, month?: string): Promise<BranchView> {
  const scope = withinScope(volunteerStaff(ctx))
  if ((await ctx.db.branch.count({ where: { id, ...scope } })) === 0) throw new AppError('NOT_FOUND')
  return branchView(ctx, id, month)
}

/** Who helps in a branch and how much; the read is recorded. Hours go with the people who are in it now. */
async function branchView(ctx: Ctx, branchId: string, wanted?: string): Promise<BranchView> {
  const month = wanted ?? chinaDate(ctx.clock.now()).slice(0, 7)
  const branch = await ctx.db.branch.findUniqueOrThrow({
    where: { id: branchId },
    include: {
      volunteers: {
        where: { state: { in: ['active', 'asked'] } },
        include: { person: true, hours: true },
        orderBy: [{ role: 'desc' }, { askedAt: 'asc' }],
      },
    },
  })
  await audit(ctx, {
    action: 'branch.read',
    subjectKind: 'branch',
    subjectId: branchId,
    purpose: 'manage_volunteers',
  })
  const { id, name, regionCode } = branch
  const active = branch.volunteers.filter(({ state }) => state === 'active')
  return {
    branch: { id, name, regionCode, regionName: await regionName(ctx, regionCode) },
    month,
    members: active.map((row) => ({
      ...member(ctx, row),
      role: roleOf(row.role),
      ...inMonth(row.hours, month),
    })),
    asked: branch.volunteers
      .filter(({ state }) => state === 'asked')
      .map((row) => ({ ...member(ctx, row), askedAt: row.askedAt.toISOString() })),
    months: months(active),
  }
}

type Row = { id: string; partyMember: boolean; person: Parameters<typeof decryptPerson>[1]; hours: Deed[] }
type Deed = { on: Date; minutes: number; sign: number }

const member = (ctx: Ctx, { id, partyMember, person }: Row) => ({
  id,
  partyMember,
  name: decryptPerson(ctx, person).name,
})

function inMonth(hours: readonly Deed[], month: string): { minutes: number; deeds: number } {
  const { from, to } = daysOf(month)
  const these = hours.filter(({ on }) => on >= dateColumn(from) && on <= dateColumn(to))
  return {
    minutes: these.reduce((sum, { minutes }) => sum + minutes, 0),
    deeds: these.reduce((sum, { sign }) => sum + sign, 0),
  }
}

function months(members: readonly Row[]): BranchView['months'] {
  const all = members.flatMap(({ hours }) =>
    hours.map(({ on, minutes, sign }) => ({ on: fromDateColumn(on), minutes, sign })),
  )
  return byMonth(all).map((one) => ({
    ...one,
    people: members.filter(({ hours }) => inMonth(hours, one.month).deeds > 0).length,
  }))
}
