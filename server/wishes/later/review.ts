import { staffOf } from '../../identity/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import type { WishLevel } from '../contract.ts'
import { lockWish, type WishRow, wishRow } from '../file.ts'
import { planExpiry } from '../make/publish.ts'
import { record } from '../record.ts'
import { above, levelsFor, NEXT_DESK_DAYS, reviewDueAt, reviewRemindAt, termsOf } from '../rules.ts'
import { wishSettings } from '../settings.ts'
import { tellDesk, tellOwner } from '../tell.ts'

/** After the move to `review`: on the nearest desk where somebody sits, with the day by which it is looked at. */
export async function toReview(ctx: Ctx, wish: WishRow): Promise<WishRow> {
  const { reviewDays } = termsOf((await wishSettings(ctx, wish.regionCode))?.value ?? null)
  const level = await nearestDesk(ctx, wish.regionCode, levelsFor(wish.regionCode))
  const lies = await putOn(ctx, wish, level, reviewDays)
  await planExpiry(ctx, lies)
  await tellDesk(ctx, lies, 'review', `${lies.reviewTurn}`)
  return lies
}

/** The first of these desks where somebody sits; without any staff yet, the county's. */
async function nearestDesk(ctx: Ctx, regionCode: string, levels: readonly WishLevel[]): Promise<WishLevel> {
  for (const level of levels) if ((await staffOf(ctx, level, regionCode)).length > 0) return level
  return 'county'
}

async function putOn(ctx: Ctx, wish: WishRow, level: WishLevel, days: number): Promise<WishRow> {
  const now = ctx.clock.now()
  const dueAt = reviewDueAt(now, days)
  const row = await ctx.db.wish.update({
    where: { id: wish.id },
    data: { reviewLevel: level, reviewDueAt: dueAt, reviewTurn: { increment: 1 } },
  })
  const { id, reviewTurn: turn } = row
  const task = (kind: string, at: Date) =>
    schedule(ctx, { key: `${kind}:${id}:${turn}`, kind, subjectId: id, dueAt: at, params: { turn } })
  const remind = reviewRemindAt(dueAt, now)
  if (remind) await task('wish.review.remind', remind)
  await task('wish.review.late', dueAt)
  return wishRow(row)
}

/** A task of an earlier turn is over: the wish was looked at or has gone up since. */
type Task = { subjectId: string; turn: number }

async function stillWaits(ctx: Ctx, { subjectId, turn }: Task): Promise<WishRow | null> {
  const wish = await lockWish(ctx, subjectId)
  return wish.state === 'review' && wish.reviewTurn === turn ? wish : null
}

export async function remindReview(ctx: Ctx, task: Task): Promise<void> {
  const wish = await stillWaits(ctx, task)
  if (wish) await tellDesk(ctx, wish, 'reviewToday', `${task.turn}`)
}

/**
 * Nobody looked in time. The next desk up where somebody sits gets it, with a day of its own; whose wish it is is told once,
 * honestly. At the county it stays, and the county is told again and again.
 */
export async function reviewLate(ctx: Ctx, task: Task): Promise<void> {
  const wish = await stillWaits(ctx, task)
  if (!wish) return
  const levels = levelsFor(wish.regionCode)
  const next = levels.slice(levels.indexOf(above(wish.reviewLevel)))
  const level = await nearestDesk(ctx, wish.regionCode, next)
  const lies = await putOn(ctx, wish, level, NEXT_DESK_DAYS)
  await tellDesk(ctx, lies, 'reviewLate', `${lies.reviewTurn}`)
  if (level === wish.reviewLevel) return
  await record(ctx, wish, { kind: 'escalate' })
  await tellOwner(ctx, wish, 'reviewLate', '0')
}
