import { notify } from '../../notifications/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { schedule } from '../../platform/outbox.ts'
import { remindLater } from '../consents/send-link.ts'
import type { ApplicationView } from '../contract.ts'
import { promiseStep } from '../file/deadlines.ts'
import { move } from '../file/move.ts'
import { ownFile } from '../file/own.ts'
import { record } from '../file/record.ts'
import { missingFor, UNDO_MS } from '../rules.ts'
import { applicationView } from '../view/applicant.ts'
import { readiness } from '../view/readiness.ts'

/**
 * Sends the application. The other adults may still sign afterwards: only the check waits for them. Sent twice
 * is sent once. NOT_READY (field: the first thing missing), STALE_VERSION, WRONG_STAGE.
 */
export async function submitApplication(ctx: Ctx, id: string, version: number): Promise<ApplicationView> {
  const file = await ownFile(ctx, id)
  if (file.stage === 'submitted') return applicationView(ctx, id)
  const [missing] = missingFor(readiness(file))
  if (missing) throw new AppError('NOT_READY', missing)
  const now = ctx.clock.now()
  const undoUntil = new Date(now.getTime() + UNDO_MS)
  await inTransaction(ctx, async (ctx) => {
    await move(ctx, { id, stage: file.stage, version }, 'submit', { submittedAt: now, undoUntil })
    await promiseStep(ctx, file.row, 'review')
    await schedule(ctx, {
      key: `application.accept:${id}:${now.getTime()}`,
      kind: 'application.accept',
      subjectId: id,
      dueAt: undoUntil,
    })
    for (const consent of file.consents)
      if (!consent.signedAt && !consent.refusedAt) await remindLater(ctx, consent.id)
    await record(ctx, id, 'submitted')
    await notify(ctx, {
      dedupeKey: `application.submitted:${id}:${now.getTime()}`,
      kind: 'application.submitted',
      personId: file.row.applicantId,
      params: { number: file.row.number },
      link: `/applications/${id}`,
      channels: ['inapp', 'chat'],
    })
  })
  return applicationView(ctx, id)
}
