import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { MyRequest, MyRequestRow } from '../contract.ts'
import type { RequestFile } from '../file.ts'
import { canWithdraw, OPEN } from '../rules.ts'
import { applicationOf } from './application.ts'
import { waysOf } from './ways.ts'
import { linesOf, officeOf, titleOf } from './words.ts'

/** One line of my list. */
export function mineRow(ctx: Ctx, { row, kind, state, details }: RequestFile): MyRequestRow {
  const open = OPEN.includes(state)
  return {
    id: row.id,
    number: row.number,
    kind,
    title: titleOf(ctx, details),
    state,
    stateText: ctx.t(`requests:state.${state}`),
    madeAt: row.madeAt.toISOString(),
    dueOn: open ? chinaDate(row.dueAt) : null,
    overdue: open && (row.turn > 0 || row.dueAt < ctx.clock.now()),
  }
}

/** A request as who asked sees it: what was said, what has happened, what was answered. Reasons among staff stay there. */
export async function mineView(ctx: Ctx, file: RequestFile): Promise<MyRequest> {
  const { row, kind, state, level, details } = file
  const events = await ctx.db.requestEvent.findMany({ where: { requestId: row.id }, orderBy: { at: 'asc' } })
  const application = await applicationOf(ctx, row.applicationId)
  const said = await Promise.all(
    events
      .filter((event) => event.kind !== 'released')
      .map(async (event) => ({
        text: ctx.t(`requests:event.${event.kind}`, {
          office: await officeOf(ctx, event.level as typeof level, row.regionCode),
        }),
        at: event.at.toISOString(),
      })),
  )
  return {
    ...mineRow(ctx, file),
    lines: linesOf(ctx, details, application?.number ?? null),
    words: row.wordsEnc ? ctx.cipher.decrypt(row.wordsEnc) : null,
    office: await officeOf(ctx, level, row.regionCode),
    answers: events.flatMap(({ kind, noteEnc, at }) =>
      kind === 'answered' && noteEnc ? [{ text: ctx.cipher.decrypt(noteEnc), at: at.toISOString() }] : [],
    ),
    events: said,
    canWithdraw: row.personId !== null && canWithdraw(state),
    canBeAnswered: file.canBeAnswered,
    ways: waysOf(ctx, kind),
  }
}
