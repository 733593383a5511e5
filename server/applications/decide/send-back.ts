import { notify } from '../../notifications/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { houseWords } from '../../platform/i18n.ts'
import { meetStep } from '../file/deadlines.ts'
import type { ApplicationFile } from '../file/load.ts'
import { move } from '../file/move.ts'
import { record } from '../file/record.ts'
import { type Input, keepDecision, position } from './keep-decision.ts'

/** Back to the applicant, with everything that is missing said at once (N1 art. 10). Sent again, it begins anew. */
export async function sendBack(ctx: Ctx, file: ApplicationFile, input: Input<'send_back'>): Promise<void> {
  const { row } = file
  await move(ctx, position(file, input.version), 'send_back')
  const { missing, note } = input
  const decisionId = await keepDecision(ctx, file, {
    step: 'review',
    outcome: 'send_back',
    reasonCodes: missing,
    note,
  })
  await meetStep(ctx, row.id)
  await record(ctx, row.id, 'sent_back', { note })
  await notify(ctx, {
    dedupeKey: `application.sentBack:${decisionId}`,
    kind: 'application.sentBack',
    personId: row.applicantId,
    params: {
      number: row.number,
      missing: missing.map((code) => houseWords(`desk:missing.${code}`)).join('、'),
    },
    link: `/applications/${row.id}`,
    channels: ['inapp', 'sms', 'chat'],
  })
}
