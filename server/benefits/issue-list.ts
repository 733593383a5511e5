import { notify } from '../notifications/service.ts'
import { chinaDate } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { schedule } from '../platform/outbox.ts'
import { quarterOf } from './rules.ts'

/** A list that nobody opened is mentioned once more after this long. */
export const UNOPENED_AFTER_MS = 3 * 24 * 60 * 60_000

/**
 * Issues the next version of this quarter's 幸福清单 and pushes it: inbox, SMS and chat of the applicant, inbox
 * of the other adults. In the caller's transaction, with the household locked by the caller.
 */
export async function issueList(
  ctx: Ctx,
  input: { householdId: string; personId: string; otherAdults: readonly string[] },
): Promise<{ id: string; quarter: string; version: number }> {
  const { householdId } = input
  const now = ctx.clock.now()
  const quarter = quarterOf(chinaDate(now))
  const last = await ctx.db.benefitList.findFirst({
    where: { householdId, quarter },
    orderBy: { version: 'desc' },
  })
  const list = await ctx.db.benefitList.create({
    data: { householdId, quarter, version: (last?.version ?? 0) + 1, issuedAt: now },
  })
  await schedule(ctx, {
    key: `benefits.unopened:${list.id}`,
    kind: 'benefits.unopened',
    subjectId: list.id,
    dueAt: new Date(now.getTime() + UNOPENED_AFTER_MS),
    params: { listId: list.id, personId: input.personId },
  })
  await push(ctx, input.personId, list.id, ['inapp', 'sms', 'chat'])
  for (const personId of input.otherAdults) await push(ctx, personId, list.id, ['inapp'])
  return list
}

async function push(ctx: Ctx, personId: string, listId: string, channels: ('inapp' | 'sms' | 'chat')[]) {
  await notify(ctx, {
    dedupeKey: `benefits.list:${listId}:${personId}`,
    kind: 'benefits.list',
    personId,
    params: { url: `${ctx.config.PUBLIC_URL}/benefits` },
    link: '/benefits',
    channels,
  })
}

/** 3 days on and still not opened: one SMS. Opened meanwhile, or a newer version is out: nothing. */
export async function remindUnopened(ctx: Ctx, task: { listId: string; personId: string }): Promise<void> {
  const list = await ctx.db.benefitList.findUnique({ where: { id: task.listId } })
  if (!list || list.openedAt) return
  const newer = await ctx.db.benefitList.count({
    where: { householdId: list.householdId, issuedAt: { gt: list.issuedAt } },
  })
  if (newer > 0) return
  await notify(ctx, {
    dedupeKey: `benefits.unopened:${list.id}`,
    kind: 'benefits.unopened',
    personId: task.personId,
    params: { url: `${ctx.config.PUBLIC_URL}/benefits` },
    link: '/benefits',
    channels: ['sms'],
  })
}
