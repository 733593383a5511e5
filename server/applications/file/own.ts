import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { requireResident } from '../../platform/scope.ts'
import { type ApplicationFile, loadFile } from './load.ts'

/** My own application; somebody else's is NOT_FOUND. */
export async function ownFile(ctx: Ctx, id: string): Promise<ApplicationFile> {
  const personId = requireResident(ctx.actor)
  const file = await loadFile(ctx, id)
  if (file.row.applicantId !== personId) throw new AppError('NOT_FOUND')
  return file
}

/** Stops when somebody else's; cheaper than loading the whole file. */
export async function requireOwn(ctx: Ctx, id: string): Promise<void> {
  const applicantId = requireResident(ctx.actor)
  if ((await ctx.db.application.count({ where: { id, applicantId } })) === 0) throw new AppError('NOT_FOUND')
}
