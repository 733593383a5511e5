import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { deskStaff, findRequest, mayDo } from './find.ts'

/**
 * Who asks and where, for a caseworker who wants to talk with them: only whoever has taken the request, while it is
 * open, and may learn who that is.
 */
export async function requestForTalk(
  ctx: Ctx,
  id: string,
): Promise<{ personId: string; regionCode: string }> {
  const actor = deskStaff(ctx)
  const file = await findRequest(ctx, actor, id)
  const { personId, regionCode } = file.row
  if (!personId || !mayDo(actor, file).actions.includes('talk')) throw new AppError('NOT_FOUND')
  return { personId, regionCode }
}
