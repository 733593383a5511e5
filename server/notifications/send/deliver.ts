import type { Ctx } from '../../platform/context.ts'
import { passGate } from '../budget/gate.ts'
import { deliverLater } from '../notify.ts'
import { earliestDelivery, LEASE_MS } from '../rules.ts'
import { carry } from './channels.ts'
import { type Claim, settle } from './settle.ts'

/**
 * Carries out one delivery, once. It is claimed by a compare-and-set with a lease before the provider is
 * called; a run that died in between is found by its lease, and the provider is then asked what it has. Every
 * way out leaves the delivery final, held for the morning, or with a later task that comes back to it.
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
  // What was tried before may have arrived: that is found out, whatever the person wants now.
  const first = row.state === 'created' && row.attempts === 0
  if (first && (await passGate(ctx, row)) !== 'go') return
  const claim = await claimDelivery(ctx, deliveryId)
  if (!claim) return comeBackAfter(ctx, deliveryId)
  const outcome = await carry(ctx, { ...row, triedBefore: claim.triedBefore })
  await settle(ctx, { delivery: row, claim, outcome })
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
