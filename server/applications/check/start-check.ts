import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/outbox.ts'
import { checkKey } from '../file/load.ts'
import { lockApplication } from '../file/lock.ts'
import { record } from '../file/record.ts'
import { mayStartCheck } from '../rules.ts'

/**
 * Begins the economic check when everything it needs is there: accepted, family known, everybody signed. Called
 * after each of these, in its transaction; the unique request key makes the second call harmless.
 */
export async function startCheckIfReady(ctx: Ctx, applicationId: string): Promise<boolean> {
  // The last two adults may sign at the same moment: one of them must see the other.
  await lockApplication(ctx, applicationId)
  const row = await ctx.db.application.findUniqueOrThrow({ where: { id: applicationId } })
  const unsigned = await ctx.db.consent.count({ where: { applicationId, signedAt: null } })
  if (!mayStartCheck({ stage: row.stage, registryState: row.registryState, unsigned })) return false
  const requestKey = checkKey(row)
  const made = await ctx.db.economicCheck.createManyAndReturn({
    data: [{ applicationId, requestKey, state: 'waiting', requestedAt: ctx.clock.now() }],
    select: { id: true },
    skipDuplicates: true,
  })
  const checkId = made[0]?.id
  if (!checkId) return false
  await record(ctx, applicationId, 'check_started', { params: { checkId } })
  await emit(ctx, 'application.check', { checkId, attempt: 0 })
  return true
}
