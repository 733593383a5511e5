import { readHousehold, readPerson } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { activeVolunteer } from '../../volunteers/service.ts'
import type { VolunteerWish, WishContact } from '../contract.ts'
import { claimRow, findWish, heldClaim, type WishRow } from '../file.ts'
import { giveBackTime, planAsk } from '../later/ask.ts'
import { record } from '../record.ts'
import { tellDesk, tellOwner, tellVolunteer } from '../tell.ts'
import { myOpenClaim, onMyClaim } from './give-back.ts'

export type Step = 'contact' | 'address'

/** What may be asked for next: the contact before the address. */
const NEXT: Readonly<Record<string, Step>> = { nothing: 'contact', contact: 'address' }

/** The holder asks to see the next step; whose wish it is answers, or staff who asked them. Again is harmless. */
export function askToSee(ctx: Ctx, wishId: string, what: Step): Promise<VolunteerWish> {
  return onMyClaim(ctx, wishId, 'held', async (ctx, wish, claim) => {
    if (wish.state !== 'held' || NEXT[claim.shown] !== what) throw new AppError('WRONG_STAGE')
    if (claim.askedFor === what) return
    const now = ctx.clock.now()
    const data = { askedFor: what, askedAt: now, askLateAt: null }
    await planAsk(ctx, claimRow(await ctx.db.wishClaim.update({ where: { id: claim.id }, data })))
    const event = await record(ctx, wish, { kind: `ask_${what}`, claimId: claim.id })
    await tellOwner(ctx, wish, what === 'contact' ? 'asksContact' : 'asksAddress', event)
    if (wish.madeByKind === 'staff') await tellDesk(ctx, wish, 'asks', event)
  })
}

/** The answer to what the holder asks; the wish is locked. WRONG_STAGE when nothing of it is asked any more. */
export async function answerHolder(
  ctx: Ctx,
  wish: WishRow,
  { what, agree }: { what: Step; agree: boolean },
): Promise<void> {
  const asking = await heldClaim(ctx, wish.id)
  if (asking?.askedFor !== what) throw new AppError('WRONG_STAGE')
  await giveBackTime(ctx, asking)
  const data = { askedFor: null, askedAt: null, askLateAt: null, ...(agree ? { shown: what } : {}) }
  const claim = claimRow(await ctx.db.wishClaim.update({ where: { id: asking.id }, data }))
  const event = await record(ctx, wish, { kind: agree ? `show_${what}` : 'hide', claimId: claim.id })
  await tellVolunteer(ctx, wish, claim, agree ? `shown_${what}` : 'notShown', event)
}

/** Name, phone and (shown apart) address, for the holder alone and as long as they hold it; each read is recorded. */
export async function contactOf(ctx: Ctx, wishId: string): Promise<WishContact> {
  return inTransaction(ctx, async (ctx) => {
    const volunteer = await activeVolunteer(ctx)
    const wish = await findWish(ctx, wishId)
    const claim = await myOpenClaim(ctx, wishId, volunteer.id)
    if (claim.state !== 'held' || wish.state !== 'held' || claim.shown === 'nothing')
      throw new AppError('NOT_FOUND')
    await audit(ctx, {
      action: 'wish.contact',
      subjectKind: 'person',
      subjectId: wish.personId,
      ...(wish.householdId ? { householdId: wish.householdId } : {}),
      purpose: 'deliver_service',
      detail: { wishId, shown: claim.shown },
    })
    const { name, phone } = await readPerson(ctx, wish.personId)
    const home =
      claim.shown === 'address' && wish.householdId ? await readHousehold(ctx, wish.householdId) : null
    return { name, phone, address: home?.address ?? null }
  })
}
