import { randomUUID } from 'node:crypto'
import { checkVisitCode } from '../../happiness-code/service.ts'
import { householdOf } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { requireProvider } from '../../platform/scope.ts'
import type { CheckItem, CheckOutcome, ChecksAnswer } from '../contract.ts'
import { lockOrder, type OrderFile } from '../orders/file.ts'
import { ACCEPTED_WORK, days, IN_HANDS } from '../rules.ts'
import { limitsAt } from '../settings.ts'
import { isCounted } from '../statements/count.ts'
import { applyChecks } from './apply.ts'

/**
 * Takes what a visitor's phone has kept, in the order in which it happened there and each in a transaction of its own:
 * one that is refused does not hold up the rest, and the whole may be sent again. What was taken before is answered as
 * it was then.
 */
export async function takeChecks(ctx: Ctx, items: readonly CheckItem[]): Promise<ChecksAnswer> {
  requireProvider(ctx.actor)
  const inTime = [...items].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || a.kind.localeCompare(b.kind),
  )
  const outcomes = new Map<CheckItem, CheckOutcome>()
  for (const item of inTime) outcomes.set(item, await inTransaction(ctx, (ctx) => takeOne(ctx, item)))
  return {
    items: items.map((item) => {
      const outcome = outcomes.get(item) ?? 'not_yours'
      const { clientKey, orderId } = item
      return { clientKey, orderId, outcome, message: ctx.t(`services:check.${outcome}`) }
    }),
  }
}

async function takeOne(ctx: Ctx, item: CheckItem): Promise<CheckOutcome> {
  const { staffId, providerId } = requireProvider(ctx.actor)
  const file = await lockOrder(ctx, item.orderId)
  if (file?.project.providerId !== providerId) return 'not_yours'
  const keyHash = ctx.cipher.hash('service-check', `${staffId}\n${item.clientKey}`)
  const before = await ctx.db.serviceCheck.findUnique({ where: { keyHash } })
  if (before) return before.orderId === file.row.id ? known(before.outcome) : 'not_yours'
  const now = ctx.clock.now()
  // A phone whose clock is ahead has not been where it will be.
  const at = new Date(Math.min(Date.parse(item.at), now.getTime()))
  const outcome = await judge(ctx, file, item, at)
  await ctx.db.serviceCheck.create({
    data: { id: randomUUID(), orderId: file.row.id, keyHash, kind: item.kind, outcome, at, receivedAt: now },
  })
  if (outcome === 'ok') await applyChecks(ctx, file)
  return outcome
}

async function judge(ctx: Ctx, file: OrderFile, item: CheckItem, at: Date): Promise<CheckOutcome> {
  const { row, state } = file
  if (!(IN_HANDS.includes(state) || state === 'closed')) return 'wrong_stage'
  // A scan that comes after the end still tells how long it was, until it has been counted.
  if (ACCEPTED_WORK.includes(state) && (await isCounted(ctx, row.id))) return 'wrong_stage'
  const { lateCheckDays } = await limitsAt(ctx, row.regionCode)
  if (ctx.clock.now().getTime() - at.getTime() > days(lateCheckDays)) return 'too_late'
  const code = await checkVisitCode(ctx, { ...item, at, purpose: 'deliver_service' })
  if (code.outcome !== 'found') return code.outcome
  const householdId = row.householdId ?? (await householdOf(ctx, row.personId))
  return code.householdId === householdId ? 'ok' : 'other_household'
}

/** What a check of long ago was answered; one of work that is done again was good then. */
const known = (outcome: string): CheckOutcome => (outcome === 'redone' ? 'ok' : (outcome as CheckOutcome))
