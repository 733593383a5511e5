import type { Ctx, StaffRole } from '../platform/context.ts'

/** Ids of those who sign in for an organisation that gives services; closed accounts left out. */
export async function staffOfProvider(ctx: Ctx, providerId: string): Promise<string[]> {
  const rows = await ctx.db.staffUser.findMany({
    where: { role: 'provider', providerId, disabledAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/** Ids of all staff of a role, wherever; those whose account is closed left out. */
export async function staffOfRole(ctx: Ctx, role: StaffRole): Promise<string[]> {
  const rows = await ctx.db.staffUser.findMany({
    where: { role, disabledAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/** Ids of the staff of a role whose region a place lies in; those whose account is closed left out. */
export async function staffOf(ctx: Ctx, role: StaffRole, regionCode: string): Promise<string[]> {
  const scopes = Array.from(regionCode, (_, at) => regionCode.slice(0, at + 1))
  const rows = await ctx.db.staffUser.findMany({
    where: { role, regionCode: { in: scopes }, disabledAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}
