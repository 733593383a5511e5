import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { sayDate } from '../../platform/say-date.ts'
import { activeVolunteer } from '../../volunteers/service.ts'
import type { Prolonged } from '../contract.ts'
import { claimRow, lockWish } from '../file.ts'
import { planLease } from '../later/lease.ts'
import { record } from '../record.ts'
import { prolongedUntil, termsOf } from '../rules.ts'
import { wishSettings } from '../settings.ts'
import { tellOwner } from '../tell.ts'
import { myOpenClaim } from './give-back.ts'

/**
 * The holder asks for more time: once, as many days as the county gives, and whose wish it is is told. The reminders and the end
 * of the lease as it was are over by themselves, for they name the moment that they are about.
 */
export function prolongWish(ctx: Ctx, wishId: string): Promise<Prolonged> {
  return inTransaction(ctx, async (ctx) => {
    const volunteer = await activeVolunteer(ctx)
    const wish = await lockWish(ctx, wishId)
    const claim = await myOpenClaim(ctx, wishId, volunteer.id)
    if (claim.state !== 'held' || wish.state !== 'held') throw new AppError('WRONG_STAGE')
    const { prolongDays } = termsOf((await wishSettings(ctx, wish.regionCode))?.value ?? null)
    const until = prolongedUntil(claim, wish.byDate, prolongDays)
    if (!until) return answer(ctx, claim.prolongedAt ? 'once' : 'day', claim.leaseUntil)
    const [row] = await ctx.db.wishClaim.updateManyAndReturn({
      where: { id: claim.id, state: 'held', prolongedAt: null },
      data: { leaseUntil: until, prolongedAt: ctx.clock.now() },
    })
    if (!row) throw new AppError('CONFLICT')
    await record(ctx, wish, { kind: 'prolong', claimId: claim.id })
    await planLease(ctx, claimRow(row))
    await tellOwner(ctx, wish, 'prolonged', claim.id, { date: chinaDate(until) })
    return answer(ctx, 'prolonged', until)
  })
}

function answer(ctx: Ctx, outcome: Prolonged['outcome'], until: Date | null): Prolonged {
  const date = until ? String(sayDate(chinaDate(until), ctx.lang)) : ''
  return { outcome, text: ctx.t(`wishes:prolong.${outcome}`, { date }), until: until?.toISOString() ?? null }
}
