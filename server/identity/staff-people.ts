import { audit } from '../platform/audit.ts'
import type { Ctx, StaffRole } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { inRegion } from '../platform/scope.ts'

/** A member of staff as colleagues see them. */
export type StaffPerson = {
  id: string
  name: string
  role: StaffRole
  regionCode: string
  skills: string[]
  hasPhone: boolean
}

const COLUMNS = {
  id: true,
  nameEnc: true,
  role: true,
  regionCode: true,
  skills: true,
  phoneEnc: true,
} as const

/** The people behind these ids; those whose account is closed, or who sit at no desk of ours, left out. */
export async function staffPeople(ctx: Ctx, ids: readonly string[]): Promise<StaffPerson[]> {
  const rows = await ctx.db.staffUser.findMany({
    where: { id: { in: [...ids] }, disabledAt: null, role: { not: 'provider' } },
    select: COLUMNS,
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => personOf(ctx, row))
}

/** Everybody who works at a desk within a place: its own staff and those of what lies in it. */
export async function staffWithin(ctx: Ctx, regionCode: string): Promise<StaffPerson[]> {
  const rows = await ctx.db.staffUser.findMany({
    where: {
      regionCode: { startsWith: regionCode },
      disabledAt: null,
      role: { notIn: ['admin', 'provider'] },
    },
    select: COLUMNS,
    orderBy: [{ regionCode: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => personOf(ctx, row))
}

/** Sets what somebody of one's own place knows well; NOT_FOUND for anybody else. */
export async function setStaffSkills(ctx: Ctx, id: string, skills: readonly string[]): Promise<void> {
  const { actor } = ctx
  await inTransaction(ctx, async (ctx) => {
    const staff = await ctx.db.staffUser.findUnique({
      where: { id },
      select: { regionCode: true, role: true },
    })
    const mine = actor.kind === 'staff' && staff && inRegion(actor.regionCode, staff.regionCode)
    if (!mine || staff.role === 'admin' || staff.role === 'provider') throw new AppError('NOT_FOUND')
    await ctx.db.staffUser.update({ where: { id }, data: { skills: [...new Set(skills)] } })
    await audit(ctx, {
      action: 'staff.skills',
      subjectKind: 'staff',
      subjectId: id,
      detail: { skills: skills.join(' ') },
    })
  })
}

type Row = {
  id: string
  nameEnc: string
  role: string
  regionCode: string
  skills: string[]
  phoneEnc: string | null
}

function personOf(ctx: Ctx, { id, nameEnc, role, regionCode, skills, phoneEnc }: Row): StaffPerson {
  const name = ctx.cipher.decrypt(nameEnc)
  return { id, name, role: role as StaffRole, regionCode, skills, hasPhone: phoneEnc !== null }
}
