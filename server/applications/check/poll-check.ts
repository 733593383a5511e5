import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import type { CheckLine, EconomicCheckReport } from '../../registry/contract.ts'
import type { Stage } from '../contract.ts'
import { tellStaff } from '../desk/tell-staff.ts'
import { lockApplication } from '../file/lock.ts'
import { markChanged, move } from '../file/move.ts'
import { record } from '../file/record.ts'
import type { StoredLine } from '../file/stored.ts'
import { MAX_POLL_TRIES } from '../rules.ts'
import { asOfColumn, type CheckTask, later } from './ask-check.ts'

/** A report is of use until the township has given its opinion. */
const WANTED: readonly string[] = ['checking', 'review']

/** Looks at the report, keeps what has come, and moves the application on when it is complete. */
export async function pollCheck(ctx: Ctx, { checkId, attempt }: CheckTask): Promise<void> {
  const check = await ctx.db.economicCheck.findUnique({
    where: { id: checkId },
    include: { application: { select: { stage: true } } },
  })
  if (check?.state !== 'asked' || !check.requestNo || !WANTED.includes(check.application.stage)) return
  const answer = await ctx.ports.registry.fetchEconomicCheck({ requestNo: check.requestNo })
  await inTransaction(ctx, async (ctx) => {
    await lockApplication(ctx, check.applicationId)
    if (answer.ok) await keepLines(ctx, check, answer.report.lines)
    // The registry has forgotten the request: the same key asks for the same report again.
    else if (answer.code === 'NOT_FOUND') return askAgain(ctx, checkId, attempt)
    if (answer.ok && answer.report.status === 'complete') return complete(ctx, checkId, answer.report)
    if (attempt < MAX_POLL_TRIES) await later(ctx, 'application.poll', { checkId, attempt: attempt + 1 })
  })
}

async function keepLines(
  ctx: Ctx,
  { id: checkId, applicationId }: { id: string; applicationId: string },
  lines: readonly CheckLine[],
): Promise<void> {
  let fresh = 0
  for (const line of lines) {
    if (line.state === 'asked') continue
    const { amountFen, records, floorAreaSqm, alternatives } = line
    const stored: StoredLine = { amountFen, records, floorAreaSqm, alternatives }
    const { count } = await ctx.db.economicCheckLine.updateMany({
      where: { checkId, personRef: line.ref, category: line.category, state: 'asked' },
      data: {
        state: line.state,
        source: line.source,
        asOf: asOfColumn(line.asOf),
        valueEnc: ctx.cipher.encryptJson(stored),
      },
    })
    fresh += count
  }
  if (fresh > 0) await markChanged(ctx, applicationId)
}

async function askAgain(ctx: Ctx, checkId: string, attempt: number): Promise<void> {
  if (attempt >= MAX_POLL_TRIES) return
  const { count } = await ctx.db.economicCheck.updateMany({
    where: { id: checkId, state: 'asked' },
    data: { state: 'waiting', requestNo: null },
  })
  if (count === 1) await later(ctx, 'application.check', { checkId, attempt: attempt + 1 })
}

async function complete(ctx: Ctx, checkId: string, report: EconomicCheckReport): Promise<void> {
  const { count } = await ctx.db.economicCheck.updateMany({
    where: { id: checkId, state: 'asked' },
    data: { state: 'answered', answeredAt: ctx.clock.now() },
  })
  if (count === 0) return
  const check = await ctx.db.economicCheck.findUniqueOrThrow({
    where: { id: checkId },
    include: { application: true },
  })
  const { id, stage, version } = check.application
  const conflicts = report.lines.filter(({ state }) => state === 'conflict').length
  await record(ctx, id, 'check_complete', { params: { checkId, conflicts } })
  if (stage !== 'checking') return
  await move(ctx, { id, stage: stage as Stage, version }, 'report_complete')
  await tellStaff(ctx, check.application, { role: 'township', kind: 'desk.review', key: checkId })
}
