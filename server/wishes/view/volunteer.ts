import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { ActiveVolunteer } from '../../volunteers/service.ts'
import { isOf } from '../board/kin.ts'
import type { Shown, VolunteerWish } from '../contract.ts'
import { type ClaimRow, claimRow, findWish, type WishRow } from '../file.ts'
import { picturesFor } from '../pictures/list.ts'
import { CODE_TRIES, OPEN_CLAIMS, prolongedUntil, termsOf } from '../rules.ts'
import { wishSettings } from '../settings.ts'
import { boardWish } from './board.ts'

/** A wish as a volunteer sees it: what the board shows, and their own claim. Others see only what is on the board. */
export async function volunteerView(
  ctx: Ctx,
  volunteer: ActiveVolunteer,
  wishId: string,
): Promise<VolunteerWish> {
  const wish = await findWish(ctx, wishId)
  const claim = await latestClaim(ctx, wishId, volunteer.id)
  const onBoard = wish.state === 'open' || wish.state === 'held'
  const near = wish.regionCode.slice(0, 6) === volunteer.regionCode.slice(0, 6)
  const own = wish.personId === volunteer.personId
  const kin = !own && !claim && (await isOf(ctx, wish, volunteer.personId))
  if (!wish.publishedAt || kin || !(claim || (onBoard && near))) throw new AppError('NOT_FOUND')
  const open = claim && OPEN_CLAIMS.includes(claim.state) ? claim : null
  const waiting = await ctx.db.wishClaim.count({ where: { wishId, state: 'waiting' } })
  const row = { ...wish, publishedAt: wish.publishedAt, waiting, mine: open?.state ?? null }
  return {
    ...boardWish(ctx, row, volunteer.regionCode),
    state: wish.state,
    stateText: ctx.t(`wishes:volunteerState.${stateKey(wish, claim)}`),
    nextText: ctx.t(`wishes:volunteerNext.${nextKey(wish, claim)}`),
    claim: claim && {
      state: claim.state,
      claimedAt: claim.claimedAt.toISOString(),
      until: claim.state === 'held' ? (claim.leaseUntil?.toISOString() ?? null) : null,
      prolong: wish.state === 'held' ? await moreTime(ctx, wish, claim) : null,
      ahead: claim.state === 'waiting' ? await aheadOf(ctx, claim) : null,
      shown: claim.state === 'held' ? (claim.shown as Shown) : 'nothing',
      askedFor: claim.state === 'held' ? (claim.askedFor as 'contact' | 'address' | null) : null,
      triesLeft: Math.max(0, CODE_TRIES - claim.codeFailures),
    },
    thanks: claim?.thanksEnc ? ctx.cipher.decrypt(claim.thanksEnc) : null,
    pictures: await picturesFor(ctx, wishId, claim),
    actions: actionsOf(wish, claim),
  }
}

/** How it stands for this volunteer: a key below `volunteerState`. */
function stateKey(wish: WishRow, claim: ClaimRow | null): string {
  if (wish.state === 'wrong') return 'wrong'
  if (claim?.state === 'held') return 'mine'
  if (claim?.state === 'done') return 'done'
  if (claim?.state === 'waiting') return 'waiting'
  return wish.state === 'open' || wish.state === 'held' ? wish.state : 'over'
}

/** Until when the holder could have it with more time; null: they may not ask for any. */
async function moreTime(ctx: Ctx, wish: WishRow, claim: ClaimRow) {
  const settings = (await wishSettings(ctx, wish.regionCode))?.value ?? null
  const until = prolongedUntil(claim, wish.byDate, termsOf(settings).prolongDays)
  return until && { until: until.toISOString(), ours: !settings?.prolongDays }
}

/** What they may do about it; who stands in line for a wish that nobody holds need not wait to be told. */
const nextKey = (wish: WishRow, claim: ClaimRow | null) =>
  claim?.state === 'waiting' && wish.state === 'open' ? 'waiting_free' : stateKey(wish, claim)

/** How many stand in line before a claim. */
export function aheadOf(ctx: Ctx, { wishId, place }: ClaimRow): Promise<number> {
  return ctx.db.wishClaim.count({ where: { wishId, state: 'waiting', place: { lt: place } } })
}

async function latestClaim(ctx: Ctx, wishId: string, volunteerId: string): Promise<ClaimRow | null> {
  const row = await ctx.db.wishClaim.findFirst({
    where: { wishId, volunteerId },
    orderBy: { place: 'desc' },
  })
  return row && claimRow(row)
}

function actionsOf(wish: WishRow, claim: ClaimRow | null): VolunteerWish['actions'] {
  const holds = claim?.state === 'held' && wish.state === 'held'
  const waits = claim?.state === 'waiting'
  const may: Record<VolunteerWish['actions'][number], boolean> = {
    // Who stands in line for a wish that nobody holds was full or paused when it became free.
    claim: wish.state === 'open' || (wish.state === 'held' && !holds && !waits),
    leave: waits,
    release: holds,
    prolong: holds && prolongedUntil(claim, wish.byDate, 1) !== null,
    ask: holds && claim.shown !== 'address' && claim.askedFor === null,
    contact: holds && claim.shown !== 'nothing',
    complete: holds && claim.codeFailures < CODE_TRIES,
    report: holds || (claim?.state === 'done' && wish.state === 'met'),
  }
  return (Object.keys(may) as (keyof typeof may)[]).filter((action) => may[action])
}
