import type { Ctx } from '../../platform/context.ts'
import type { ApplicationFile } from '../file/load.ts'
import { move } from '../file/move.ts'
import { record } from '../file/record.ts'
import { type Input, position } from './keep-decision.ts'

/** The survey begins before the report is whole, with the reason on file. Late answers are still taken in. */
export async function startReview(
  ctx: Ctx,
  file: ApplicationFile,
  input: Input<'start_review'>,
): Promise<void> {
  await move(ctx, position(file, input.version), 'start_review')
  await record(ctx, file.row.id, 'review_started', {
    params: { reason: input.incompleteReason },
    note: input.note,
  })
}
