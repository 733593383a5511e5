import { notify } from '../../notifications/service.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { schedule } from '../../platform/outbox.ts'
import { suggest } from '../desk/suggestion.ts'
import { meetStep, promiseStep } from '../file/deadlines.ts'
import { type ApplicationFile, loadFile } from '../file/load.ts'
import { move } from '../file/move.ts'
import { record } from '../file/record.ts'
import { saveSurvey } from '../resident/stated-fields.ts'
import { noticeOverAt } from '../rules.ts'
import { type Input, keepDecision, position } from './keep-decision.ts'

type Opinion = Input<'first_opinion_pass' | 'first_opinion_refuse'>

/**
 * The township's first opinion, for or against; either is put up for public notice (条例 art. 11).
 * REPORT_INCOMPLETE: the economic check is not whole and no reason is given or on file.
 */
export async function firstOpinion(ctx: Ctx, file: ApplicationFile, input: Opinion): Promise<void> {
  const { row } = file
  const reasoned =
    input.incompleteReason !== undefined || row.events.some(({ kind }) => kind === 'review_started')
  if (file.check?.state !== 'answered' && !reasoned) throw new AppError('REPORT_INCOMPLETE')
  if (input.survey && input.survey.visitedOn > chinaDate(ctx.clock.now()))
    throw new AppError('BAD_INPUT', 'survey')
  await move(ctx, position(file, input.version), input.action)
  if (input.survey?.facts) await saveSurvey(ctx, row.id, input.survey.facts)
  const refused = input.action === 'first_opinion_refuse'
  await keepDecision(ctx, file, {
    step: 'review',
    outcome: refused ? 'refuse' : 'pass',
    reasonCodes: refused ? input.reasons : input.incompleteReason ? [input.incompleteReason] : [],
    note: [input.note, input.survey?.note].filter(Boolean).join('\n') || undefined,
    suggestion: suggest(ctx, await loadFile(ctx, row.id)),
  })
  await meetStep(ctx, row.id, 'review')
  const lastDay = await promiseStep(ctx, row, 'notice')
  await schedule(ctx, {
    key: `application.noticeEnd:${row.id}:${lastDay}`,
    kind: 'application.noticeEnd',
    subjectId: row.id,
    dueAt: noticeOverAt(lastDay),
  })
  await record(ctx, row.id, input.action, { note: refused ? input.note : undefined })
  await notify(ctx, {
    dedupeKey: `application.firstOpinion:${row.id}:${lastDay}`,
    kind: refused ? 'application.firstOpinionRefuse' : 'application.firstOpinionPass',
    personId: row.applicantId,
    params: { number: row.number, date: lastDay },
    link: `/applications/${row.id}`,
    channels: ['inapp', 'chat'],
  })
}
