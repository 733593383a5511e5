import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import type { findVolunteer } from './find.ts'
import { moveVolunteer } from './move.ts'
import type { Mover } from './rules/states.ts'
import { tellVolunteer } from './tell.ts'

/**
 * Confirms or declines who has asked, and tells them, in the open transaction. The same answer again changes nothing.
 * NAME_UNCONFIRMED while the registry has not said that they are who they say.
 */
export async function decide(
  ctx: Ctx,
  row: Awaited<ReturnType<typeof findVolunteer>>,
  decision: 'confirm' | 'decline',
  who: Mover,
): Promise<void> {
  const outcome = decision === 'confirm' ? 'active' : 'declined'
  if (row.state === outcome) return
  if (decision === 'confirm' && row.person.realNameState !== 'confirmed')
    throw new AppError('NAME_UNCONFIRMED')
  await moveVolunteer(ctx, row, decision, who)
  await tellVolunteer(ctx, row, decision === 'confirm' ? 'confirmed' : 'declined')
}
