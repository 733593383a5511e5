import { chinaDate, fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { cancelTasks, emit, schedule } from '../../platform/outbox.ts'
import { pauseVolunteer } from '../../volunteers/service.ts'
import type { ClaimRow, WishRow } from '../file.ts'
import { moveClaim, moveWish } from '../move.ts'
import { COOL_WINDOW_DAYS, type Mover, mayMove, pauseDays } from '../rules.ts'
import { wishSettings } from '../settings.ts'
import { tellOwner, tellVolunteer } from '../tell.ts'
import { endLine, promoteNext } from './next.ts'

const DAY_MS = 24 * 3_600_000

type Ending = {
  wish: 'release' | 'lapse' | 'reopen'
  claim: 'give_back' | 'run_out'
  who: Mover
  reason: string
  note?: string | null
}

/**
 * Ends the claim that holds a wish; the row of the wish is locked. What the holder could see of the resident is gone with it. The
 * next in line gets the wish, else it is on the board again, or off it when its day is past meanwhile.
 */
export async function freeWish(
  ctx: Ctx,
  wish: WishRow,
  claim: ClaimRow,
  { wish: move, claim: claimMove, who, reason, note = null }: Ending,
): Promise<WishRow> {
  const endNoteEnc = note ? ctx.cipher.encrypt(note) : null
  await moveClaim(ctx, claim, claimMove, { endReason: reason, endNoteEnc })
  await cancelTasks(ctx, claim.id)
  const next = await promoteNext(ctx, wish)
  const to = next ? 'held' : 'open'
  const moved = await moveWish(ctx, wish, { move, to, who, claimId: claim.id })
  // Whoever gets it next is told of by the job of their claim.
  if (next) return moved
  await tellOwner(ctx, moved, 'freed', claim.id)
  // Somebody in line may have got a hand free in this very moment, which is not seen from here.
  await emit(ctx, 'wish.handOn', { wishId: wish.id })
  return offBoardIfLate(ctx, moved)
}

/** A wish on the board whose day is past leaves it at once. */
export async function offBoardIfLate(ctx: Ctx, wish: WishRow): Promise<WishRow> {
  const late = wish.byDate && fromDateColumn(wish.byDate) < chinaDate(ctx.clock.now())
  if (!late || !mayMove('expire', wish.state, 'expired', 'system')) return wish
  const expired = await moveWish(ctx, wish, { move: 'expire', to: 'expired', who: 'system' })
  await endLine(ctx, expired)
  await tellOwner(ctx, expired, 'expired', `${wish.version}`)
  return expired
}

/** Why a wish was given back without it counting towards a pause: nothing the volunteer could help. */
const NO_FAULT = ['not_reached', 'not_needed', 'withdrawn', 'wrong', 'ended']

/** After a claim was given back or ran out: too many of those lately, and the volunteer pauses, where the county wants it. */
export async function pauseIfMany(ctx: Ctx, wish: WishRow, claim: ClaimRow): Promise<void> {
  const settings = (await wishSettings(ctx, wish.regionCode))?.value ?? null
  if (!settings?.coolAfter) return
  const now = ctx.clock.now()
  const given = await ctx.db.wishClaim.findMany({
    where: {
      volunteerId: claim.volunteerId,
      state: { in: ['released', 'expired'] },
      endReason: { notIn: NO_FAULT },
      endedAt: { gt: new Date(now.getTime() - COOL_WINDOW_DAYS * DAY_MS) },
      // Nobody answered what the holder had asked.
      askLateAt: null,
    },
  })
  // What was nobody's fault is no cause for a pause, whatever was before.
  if (!given.some(({ id }) => id === claim.id)) return
  const days = pauseDays(settings, given.length)
  if (days === 0) return
  const until = new Date(now.getTime() + days * DAY_MS)
  await pauseVolunteer(ctx, claim.volunteerId, until)
  const over = {
    key: `wish.mayHold:${claim.volunteerId}:${until.getTime()}`,
    kind: 'wish.mayHold',
    dueAt: until,
  }
  await schedule(ctx, { ...over, subjectId: claim.volunteerId })
  await tellVolunteer(ctx, wish, { ...claim, leaseUntil: until }, 'pause')
}
