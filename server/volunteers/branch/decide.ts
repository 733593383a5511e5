import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { branchSecretary } from '../active-volunteer.ts'
import type { BranchView } from '../contract.ts'
import { decide } from '../decide.ts'
import { findVolunteer } from '../find.ts'
import { myBranch } from './view.ts'

/** The secretary answers who asked to join their branch. */
export async function decideMember(
  ctx: Ctx,
  id: string,
  decision: 'confirm' | 'decline',
): Promise<BranchView> {
  const { branchId } = await branchSecretary(ctx)
  await inTransaction(ctx, async (ctx) =>
    decide(ctx, await findVolunteer(ctx, id, { branchId }), decision, 'secretary'),
  )
  return myBranch(ctx)
}
