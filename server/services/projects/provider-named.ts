import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'

/** The id of an organisation of a county by its name, as the sheet of projects writes it. Throws NOT_FOUND. */
export async function providerNamed(ctx: Ctx, regionCode: string, name: string): Promise<string> {
  const where = { regionCode_name: { regionCode: regionCode.slice(0, 6), name } }
  const row = await ctx.db.serviceProvider.findUnique({ where, select: { id: true } })
  if (!row) throw new AppError('NOT_FOUND', 'provider')
  return row.id
}
