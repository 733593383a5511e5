import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { addDelivery, deliverLater } from '../notify.ts'
import { SEEN_WITHIN_MS } from '../rules/budget.ts'
import { earliestDelivery, MAX_ATTEMPTS, retryWait } from '../rules.ts'
import type { CarryOutcome } from './channels.ts'
import { giveUp } from './give-up.ts'

/** One try at a delivery. */
export type Claim = { attempts: number; leaseUntil: Date; triedBefore: boolean }

type Settlement = {
  delivery: {
    id: string
    channel: string
    dueAt: Date
    notification: { id: string; urgent: boolean; staffId: string | null }
  }
  claim: Claim
  outcome: CarryOutcome
}

/** Writes down what came of a try, unless a later one has taken over since, and what follows from it. */
export async function settle(ctx: Ctx, { delivery, claim, outcome }: Settlement): Promise<void> {
  const { id, channel, notification } = delivery
  const now = ctx.clock.now()
  const again = outcome === 'unknown' && claim.attempts < MAX_ATTEMPTS
  const next = later(now, retryWait(claim.attempts, Math.random()), notification.urgent)
  const settled = await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.delivery.updateMany({
      where: { id, state: 'sending', leaseUntil: claim.leaseUntil },
      data: { leaseUntil: null, ...after(id, outcome, again, now, next) },
    })
    if (count === 0) return false
    if (again) await deliverLater(ctx, id, next)
    else if (outcome === 'kept') await byPhone(ctx, notification, SEEN_WITHIN_MS)
    else if (outcome !== 'accepted' && channel === 'chat') await byPhone(ctx, notification, 0)
    else if (outcome !== 'accepted') await giveUp(ctx, notification, outcome)
    return true
  })
  if (!settled || again) return
  const out = outcome === 'accepted' || outcome === 'kept'
  if (out) ctx.ports.deliveryMeter.sent(channel, Math.max(0, now.getTime() - delivery.dueAt.getTime()) / 1000)
  else ctx.ports.deliveryMeter.gaveUp(channel, outcome)
}

function after(id: string, outcome: CarryOutcome, again: boolean, now: Date, next: Date) {
  if (outcome === 'accepted' || outcome === 'kept')
    return { state: 'sent', sentAt: now, providerRef: id, lastError: null }
  if (again) return { state: 'created', notBefore: next, lastError: outcome }
  const unreachable = outcome.startsWith('no_')
  return { state: unreachable ? 'cancelled' : 'failed', lastError: outcome }
}

/** The chat does not lead to this person, or not yet: the phone does, unless an SMS goes out anyway. */
async function byPhone(
  ctx: Ctx,
  { id, urgent }: { id: string; urgent: boolean },
  inMs: number,
): Promise<void> {
  const notBefore = later(ctx.clock.now(), inMs, urgent)
  await addDelivery(ctx, {
    notificationId: id,
    channel: 'sms',
    notBefore,
    dueAt: notBefore,
    addressEnc: null,
  })
}

function later(now: Date, ms: number, urgent: boolean): Date {
  return earliestDelivery(new Date(now.getTime() + ms), urgent)
}
