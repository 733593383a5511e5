import { dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { schedule } from '../../platform/outbox.ts'
import { CHECK_CATEGORIES, CHECK_CATEGORY_CODES, type EconomicCheckRequest } from '../../registry/contract.ts'
import { type ApplicationFile, loadFile } from '../file/load.ts'
import { lockApplication } from '../file/lock.ts'
import { record } from '../file/record.ts'
import { isCounted, MAX_POLL_TRIES, pollWait } from '../rules.ts'

export type CheckTask = { checkId: string; attempt: number }

/**
 * Hands the check to the registry. Safe to repeat: the registry gives the same number for the same key. Down:
 * asked again later. Refused for good: the application says so, and a person looks.
 */
export async function askCheck(ctx: Ctx, { checkId, attempt }: CheckTask): Promise<void> {
  const check = await ctx.db.economicCheck.findUnique({ where: { id: checkId } })
  if (check?.state !== 'waiting') return
  const file = await loadFile(ctx, check.applicationId)
  const answer = await ctx.ports.registry.requestEconomicCheck(requestOf(file, check.requestKey))
  await inTransaction(ctx, async (ctx) => {
    await lockApplication(ctx, file.row.id)
    if (answer.ok) return asked(ctx, { checkId, requestNo: answer.requestNo, file })
    if (answer.code === 'REGISTRY_DOWN' && attempt < MAX_POLL_TRIES)
      return later(ctx, 'application.check', { checkId, attempt: attempt + 1 })
    const { count } = await ctx.db.economicCheck.updateMany({
      where: { id: checkId, state: 'waiting' },
      data: { state: 'failed' },
    })
    if (count === 1) await record(ctx, file.row.id, 'check_failed', { params: { code: answer.code } })
  })
}

/** Adults with their signatures, and the children who are counted. */
function requestOf(file: ApplicationFile, requestKey: string): EconomicCheckRequest {
  const persons = file.members.filter(isCounted)
  return {
    requestKey,
    persons: persons.map(({ ref, name, idNumber }) => ({ ref, name, idNumber })),
    consents: persons.flatMap(({ ref, idNumber }) => {
      const consent = file.consents.find(({ who }) => who.idNumber === idNumber)
      if (!consent?.signedAt) return []
      return [{ ref, consentRef: consent.id, signedAt: consent.signedAt.toISOString() }]
    }),
    categories: [...CHECK_CATEGORY_CODES],
  }
}

async function asked(
  ctx: Ctx,
  { checkId, requestNo, file }: { checkId: string; requestNo: string; file: ApplicationFile },
): Promise<void> {
  const { count } = await ctx.db.economicCheck.updateMany({
    where: { id: checkId, state: 'waiting' },
    data: { state: 'asked', requestNo },
  })
  if (count === 0) return
  await ctx.db.economicCheckLine.createMany({
    data: file.members.filter(isCounted).flatMap(({ ref }) =>
      CHECK_CATEGORY_CODES.map((category) => ({
        checkId,
        personRef: ref,
        category,
        state: 'asked',
        source: CHECK_CATEGORIES[category].source,
      })),
    ),
    skipDuplicates: true,
  })
  await later(ctx, 'application.poll', { checkId, attempt: 0 })
}

/** Puts the next look at the registry in its time. */
export async function later(
  ctx: Ctx,
  kind: 'application.check' | 'application.poll',
  { checkId, attempt }: CheckTask,
): Promise<void> {
  const dueAt = new Date(ctx.clock.now().getTime() + pollWait(attempt))
  await schedule(ctx, {
    key: `${kind}:${checkId}:${attempt}`,
    kind,
    subjectId: checkId,
    dueAt,
    params: { checkId, attempt },
  })
}

/** A date of a line for its column. */
export const asOfColumn = (asOf: string | null): Date | null => (asOf ? dateColumn(asOf) : null)
