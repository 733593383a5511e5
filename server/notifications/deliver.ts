import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { type CarryOutcome, carry } from './channels.ts'
import { addDelivery, deliverLater } from './notify.ts'
import { earliestDelivery, LEASE_MS, MAX_ATTEMPTS, retryWait } from './rules.ts'

type Claim = { attempts: number; leaseUntil: Date; triedBefore: boolean }

/**
 * Carries out one delivery, once. It is claimed by a compare-and-set with a lease before the provider is
 * called; a run that died in between is found by its lease, and the provider is then asked what it has. Every
 * way out leaves the delivery final, or with a later task that comes back to it.
 */
export async function deliver(ctx: Ctx, deliveryId: string): Promise<void> {
  const row = await ctx.db.delivery.findUnique({
    where: { id: deliveryId },
    include: { notification: { include: { person: true, staff: true } } },
  })
  if (!row || (row.state !== 'created' && row.state !== 'sending')) return
  const now = ctx.clock.now()
  const earliest = earliestDelivery(now, row.notification.urgent)
  if (earliest > now) return deliverLater(ctx, deliveryId, earliest)
  if (row.state === 'created' && row.notBefore > now) return deliverLater(ctx, deliveryId, row.notBefore)
  const claim = await claimDelivery(ctx, deliveryId)
  if (!claim) return comeBackAfter(ctx, deliveryId)
  const outcome = await carry(ctx, { ...row, triedBefore: claim.triedBefore })
  await settle(ctx, {
    id: deliveryId,
    notificationId: row.notificationId,
    urgent: row.notification.urgent,
    claim,
    outcome,
  })
}

async function claimDelivery(ctx: Ctx, id: string): Promise<Claim | null> {
  const now = ctx.clock.now()
  const leaseUntil = new Date(now.getTime() + LEASE_MS)
  const [row] = await ctx.db.$queryRaw<{ attempts: number }[]>`
    UPDATE delivery SET state = 'sending', attempts = attempts + 1, lease_until = ${leaseUntil}
     WHERE id = ${id}::uuid AND (state = 'created' OR (state = 'sending' AND lease_until <= ${now}))
    RETURNING attempts`
  return row ? { attempts: row.attempts, leaseUntil, triedBefore: row.attempts > 1 } : null
}

/** Somebody else is at it, and may die at it: look again when their lease is over. */
async function comeBackAfter(ctx: Ctx, id: string): Promise<void> {
  const row = await ctx.db.delivery.findUnique({ where: { id } })
  if (row?.state === 'sending' && row.leaseUntil) await deliverLater(ctx, id, row.leaseUntil)
}

type Settlement = {
  id: string
  notificationId: string
  urgent: boolean
  claim: Claim
  outcome: CarryOutcome
}

/** Writes down what came of a try, unless a later one has taken over since. */
async function settle(ctx: Ctx, done: Settlement): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const wait = retryWait(done.claim.attempts, Math.random())
    const next = earliestDelivery(new Date(now.getTime() + wait), done.urgent)
    const again = done.outcome === 'unknown' && done.claim.attempts < MAX_ATTEMPTS
    const { count } = await ctx.db.delivery.updateMany({
      where: { id: done.id, state: 'sending', leaseUntil: done.claim.leaseUntil },
      data: { leaseUntil: null, ...after(done, again, now, next) },
    })
    if (count === 0) return
    if (!again && (done.outcome === 'unknown' || done.outcome === 'rejected'))
      ctx.log.error({ deliveryId: done.id, outcome: done.outcome }, 'delivery given up')
    if (again) await deliverLater(ctx, done.id, next)
    if (done.outcome === 'no_conversation') await byPhoneInstead(ctx, done)
  })
}

function after({ id, outcome }: Settlement, again: boolean, now: Date, next: Date) {
  if (outcome === 'accepted') return { state: 'sent', sentAt: now, providerRef: id, lastError: null }
  if (again) return { state: 'created', notBefore: next, lastError: outcome }
  const unreachable = outcome.startsWith('no_')
  return { state: unreachable ? 'cancelled' : 'failed', lastError: outcome }
}

/** No chat leads to this person: the phone does, unless an SMS goes out anyway. */
async function byPhoneInstead(ctx: Ctx, { notificationId, urgent }: Settlement): Promise<void> {
  const notBefore = earliestDelivery(ctx.clock.now(), urgent)
  await addDelivery(ctx, { notificationId, channel: 'sms', notBefore, addressEnc: null })
}
