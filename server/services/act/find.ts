import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { requireProvider, requireRegion, requireResident, requireStaff } from '../../platform/scope.ts'
import { lockOrder, type OrderFile, readOrder } from '../orders/file.ts'
import { prefixesOf } from '../orders/projects-for.ts'

/** One of mine; NOT_FOUND for anybody else's. */
export async function myOrderFile(ctx: Ctx, id: string, lock = false): Promise<OrderFile> {
  const personId = requireResident(ctx.actor)
  const file = await (lock ? lockOrder : readOrder)(ctx, id)
  if (file?.row.personId !== personId) throw new AppError('NOT_FOUND')
  return file
}

/** One of a place of the signed-in desk. */
export async function deskOrderFile(ctx: Ctx, id: string, lock = false): Promise<OrderFile> {
  const staff = requireStaff(ctx.actor, ['village', 'township', 'county'])
  const file = await (lock ? lockOrder : readOrder)(ctx, id)
  if (!file) throw new AppError('NOT_FOUND')
  requireRegion(staff, file.row.regionCode)
  return file
}

/** `ours`: of a project of this provider. Else it is offered, and `candidates` are one's projects that could take it. */
export type ProviderFile = { file: OrderFile; ours: boolean; candidates: string[] }

/** One of the signed-in provider, or one that is offered to it; NOT_FOUND for every other. */
export async function providerOrderFile(ctx: Ctx, id: string, lock = false): Promise<ProviderFile> {
  const { providerId } = requireProvider(ctx.actor)
  const file = await (lock ? lockOrder : readOrder)(ctx, id)
  if (!file) throw new AppError('NOT_FOUND')
  if (file.project.providerId === providerId) return { file, ours: true, candidates: [] }
  const offered = file.state === 'ordered' && file.row.offeredAt !== null
  const candidates = offered ? await candidatesOf(ctx, file, providerId) : []
  if (candidates.length === 0) throw new AppError('NOT_FOUND')
  return { file, ours: false, candidates }
}

async function candidatesOf(ctx: Ctx, file: OrderFile, providerId: string): Promise<string[]> {
  const rows = await ctx.db.serviceProject.findMany({
    where: {
      providerId,
      kind: file.project.kind,
      state: 'open',
      regionCodes: { hasSome: prefixesOf(file.row.regionCode) },
    },
    select: { id: true },
    orderBy: { code: 'asc' },
  })
  return rows.map((row) => row.id)
}
