import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { ApplicationView, Stage } from '../contract.ts'
import { lockApplication } from '../file/lock.ts'
import { markChanged } from '../file/move.ts'
import { requireOwn } from '../file/own.ts'
import { record } from '../file/record.ts'
import { HOUSEHOLD_FIELD } from '../file/stored.ts'
import { applicationView } from '../view/applicant.ts'

/** While an objection can still be looked at. */
const OPEN: Stage[] = ['draft', 'sent_back', 'submitted', 'checking', 'review']

/** Marks a pre-filled field as wrong, with a note, or takes that back. NOT_FOUND: no such field; WRONG_STAGE. */
export async function disputeField(
  ctx: Ctx,
  input: { id: string; key: string; disputed: boolean; note?: string | undefined },
): Promise<ApplicationView> {
  const { id, key, disputed, note } = input
  await requireOwn(ctx, id)
  await inTransaction(ctx, async (ctx) => {
    await lockApplication(ctx, id)
    const application = await ctx.db.application.findUniqueOrThrow({ where: { id } })
    if (!OPEN.includes(application.stage as Stage)) throw new AppError('WRONG_STAGE')
    const { count } = await ctx.db.applicationField.updateMany({
      where: { applicationId: id, key, NOT: { key: HOUSEHOLD_FIELD } },
      data: { disputed, disputeEnc: disputed && note ? ctx.cipher.encrypt(note) : null },
    })
    if (count === 0) throw new AppError('NOT_FOUND')
    await markChanged(ctx, id)
    await record(ctx, id, disputed ? 'disputed' : 'dispute_back', { params: { key } })
  })
  return applicationView(ctx, id)
}
