import { checkVisitCode } from '../../happiness-code/service.ts'
import { householdOf } from '../../households/service.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { cancelTasks, schedule } from '../../platform/outbox.ts'
import { activeVolunteer, addHours } from '../../volunteers/service.ts'
import type { CompleteBody, Completed } from '../contract.ts'
import { type ClaimRow, lockWish, type WishRow } from '../file.ts'
import { codeHash } from '../later/lease.ts'
import { moveClaim, moveWish } from '../move.ts'
import { addPictures } from '../pictures/keep.ts'
import { record } from '../record.ts'
import { CODE_TRIES, closesAt, type Mover, termsOf } from '../rules.ts'
import { wishSettings } from '../settings.ts'
import { tellDesk, tellOwner } from '../tell.ts'
import { myOpenClaim } from './give-back.ts'
import { endLine } from './next.ts'

/**
 * The holder says that it is done, and proves it by what only the resident has: six digits, or the household's 幸福码. After five
 * wrong numbers only a caseworker can complete it, who is told; a 幸福码 cannot be guessed, so a wrong one uses up no try. Again
 * is the same answer.
 */
export function completeWish(ctx: Ctx, wishId: string, body: CompleteBody): Promise<Completed> {
  return inTransaction(ctx, async (ctx) => {
    const volunteer = await activeVolunteer(ctx)
    const wish = await lockWish(ctx, wishId)
    const done = await ctx.db.wishClaim.count({ where: { wishId, volunteerId: volunteer.id, state: 'done' } })
    if (done > 0 && (wish.state === 'met' || wish.state === 'closed')) return answer(ctx, 'met', null)
    const claim = await myOpenClaim(ctx, wishId, volunteer.id)
    if (claim.state !== 'held' || wish.state !== 'held') throw new AppError('WRONG_STAGE')
    if (claim.codeFailures >= CODE_TRIES) return answer(ctx, 'locked', 0)
    if (!(await isRight(ctx, wish, claim, body)))
      return body.code === undefined ? wrongScan(ctx, claim) : wrong(ctx, wish, claim)
    await addPictures(ctx, wishId, body.pictures, claim.id)
    await meet(ctx, wish, claim, { who: 'holder' })
    return answer(ctx, 'met', null)
  })
}

/** The wish was met, by the holder or (for somebody without a phone) by a caseworker; the row is locked. */
export async function meet(
  ctx: Ctx,
  wish: WishRow,
  claim: ClaimRow,
  { who, note = null }: { who: Mover; note?: string | null },
): Promise<WishRow> {
  const metAt = ctx.clock.now()
  await moveClaim(ctx, claim, 'finish')
  await cancelTasks(ctx, claim.id)
  await endLine(ctx, wish)
  const met = await moveWish(
    ctx,
    wish,
    { move: 'complete', to: 'met', who, claimId: claim.id, note },
    { metAt },
  )
  const settings = (await wishSettings(ctx, wish.regionCode))?.value ?? null
  // What a wish counts for is the county's to say; until it has, nothing is written down.
  if (settings?.wishMinutes)
    await addHours(ctx, {
      volunteerId: claim.volunteerId,
      kind: 'wish',
      subjectId: claim.id,
      minutes: settings.wishMinutes,
      on: chinaDate(metAt),
    })
  await planClose(ctx, met, metAt, termsOf(settings).closeDays)
  await tellOwner(ctx, met, 'met', claim.id)
  return met
}

/** Writes down when a wish that was met is closed. */
export async function planClose(ctx: Ctx, wish: WishRow, from: Date, days: number): Promise<void> {
  const { id, version } = wish
  const key = `wish.close:${id}:${version}`
  await schedule(ctx, {
    key,
    kind: 'wish.close',
    subjectId: id,
    dueAt: closesAt(from, days),
    params: { version },
  })
}

async function isRight(ctx: Ctx, wish: WishRow, claim: ClaimRow, body: CompleteBody): Promise<boolean> {
  if (body.code !== undefined) {
    const typed = body.code.normalize('NFKC').replace(/\D/g, '')
    return claim.codeHash !== null && codeHash(ctx, claim.id, typed) === claim.codeHash
  }
  const { token, shortCode } = body
  const scan = { token, shortCode, at: ctx.clock.now(), purpose: 'deliver_service' }
  const found = await checkVisitCode(ctx, scan)
  // The family of today: the file may have come after the wish, or they may live elsewhere by now.
  const family = (await householdOf(ctx, wish.personId)) ?? wish.householdId
  return found.outcome === 'found' && found.householdId === family
}

/** Of somebody else, replaced since, or no 幸福码 at all. */
function wrongScan(ctx: Ctx, { codeFailures }: ClaimRow): Completed {
  const triesLeft = CODE_TRIES - codeFailures
  return { outcome: 'wrong_code', text: ctx.t('wishes:complete.wrong_scan'), triesLeft }
}

async function wrong(ctx: Ctx, wish: WishRow, claim: ClaimRow): Promise<Completed> {
  const { codeFailures } = await ctx.db.wishClaim.update({
    where: { id: claim.id },
    data: { codeFailures: { increment: 1 } },
  })
  if (codeFailures < CODE_TRIES) return answer(ctx, 'wrong_code', CODE_TRIES - codeFailures)
  await record(ctx, wish, { kind: 'locked', claimId: claim.id })
  await tellDesk(ctx, wish, 'locked', claim.id)
  return answer(ctx, 'locked', 0)
}

function answer(ctx: Ctx, outcome: Completed['outcome'], triesLeft: number | null): Completed {
  return { outcome, text: ctx.t(`wishes:complete.${outcome}`, { left: triesLeft ?? 0 }), triesLeft }
}
