import { notify } from '../../notifications/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { houseWords } from '../../platform/i18n.ts'
import { suggest } from '../desk/suggestion.ts'
import { meetStep } from '../file/deadlines.ts'
import type { ApplicationFile } from '../file/load.ts'
import { move } from '../file/move.ts'
import { record } from '../file/record.ts'
import { type Input, keepDecision, position } from './keep-decision.ts'

/** The county's no, in writing, with reasons and the way to appeal (条例 art. 11; N5 art. 65). */
export async function refuse(ctx: Ctx, file: ApplicationFile, input: Input<'refuse'>): Promise<void> {
  const { row } = file
  await move(ctx, position(file, input.version), 'refuse', { closedAt: ctx.clock.now() })
  await keepDecision(ctx, file, {
    step: 'confirm',
    outcome: 'refuse',
    reasonCodes: input.reasons,
    note: input.note,
    suggestion: suggest(ctx, file),
  })
  await meetStep(ctx, row.id)
  await record(ctx, row.id, 'refused')
  await notify(ctx, {
    dedupeKey: `application.refused:${row.id}`,
    kind: 'application.refused',
    personId: row.applicantId,
    params: {
      number: row.number,
      reasons: input.reasons.map((code) => houseWords(`desk:refuse.${code}`)).join('；'),
    },
    link: `/applications/${row.id}`,
    channels: ['inapp', 'sms', 'chat'],
  })
}
