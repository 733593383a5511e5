import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { CLOSED } from '../rules.ts'
import { deskFile } from './open.ts'

/** Who applied and where, for a caseworker who wants to talk with them: only while it is open, and in their region. */
export async function applicationForTalk(
  ctx: Ctx,
  id: string,
): Promise<{ personId: string; regionCode: string }> {
  const { file } = await deskFile(ctx, id, ['village', 'township', 'county'])
  if (CLOSED.includes(file.stage)) throw new AppError('NOT_FOUND')
  return { personId: file.row.applicantId, regionCode: file.row.regionCode }
}
