import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import type { WishLevel } from '../contract.ts'
import { nearestDesk } from '../desk/nearest.ts'
import { lockWish, type WishRow, wishRow } from '../file.ts'
import { planExpiry } from '../make/publish.ts'
import { record } from '../record.ts'
import { above, levelsFor, NEXT_DESK_DAYS, reviewDueAt, reviewRemindAt, termsOf } from '../rules.ts'
import { wishSettings } from '../settings.ts'
import { tellDesk, tellOwner } from '../tell.ts'

/** What a desk looks at, and what it is told: when it comes, on the day it is due, and who gets it when it is late. */
const LOOKS = {
  review: { comes: 'review', today: 'reviewToday', late: 'reviewLate' },
  wrong: { comes: 'wrong', today: 'wrongToday', late: 'wrongLate' },
} as const
type Looked = keyof typeof LOOKS

/** After the move to `review`: a desk looks before it goes on the board. */
export async function toReview(ctx: Ctx, wish: WishRow): Promise<WishRow> {
  const lies = await toLook(ctx, wish, 'review')
  await planExpiry(ctx, lies)
  return lies
}

/** On the nearest desk where somebody sits, with the day by which it is looked at. */
export async function toLook(ctx: Ctx, wish: WishRow, at: Looked): Promise<WishRow> {
  const { reviewDays } = termsOf((await wishSettings(ctx, wish.regionCode))?.value ?? null)
  const { level } = await nearestDesk(ctx, wish.regionCode, levelsFor(wish.regionCode))
  const lies = await putOn(ctx, wish, level, reviewDays)
  await tellDesk(ctx, lies, LOOKS[at].comes, `${lies.reviewTurn}`)
  return lies
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

async function stillWaits(
  ctx: Ctx,
  { subjectId, turn }: Task,
): Promise<{ wish: WishRow; at: Looked } | null> {
  const wish = await lockWish(ctx, subjectId)
  const at = wish.state === 'review' || wish.state === 'wrong' ? wish.state : null
  return at && wish.reviewTurn === turn ? { wish, at } : null
}

export async function remindReview(ctx: Ctx, task: Task): Promise<void> {
  const waits = await stillWaits(ctx, task)
  if (waits) await tellDesk(ctx, waits.wish, LOOKS[waits.at].today, `${task.turn}`)
}

/**
 * Nobody looked in time. The next desk up where somebody sits gets it, with a day of its own; whose wish it is is told once,
 * honestly. At the county it stays, and the county is told again and again.
 */
export async function reviewLate(ctx: Ctx, task: Task): Promise<void> {
  const waits = await stillWaits(ctx, task)
  if (!waits) return
  const { wish, at } = waits
  const levels = levelsFor(wish.regionCode)
  const next = levels.slice(levels.indexOf(above(wish.reviewLevel)))
  const { level } = await nearestDesk(ctx, wish.regionCode, next)
  const lies = await putOn(ctx, wish, level, NEXT_DESK_DAYS)
  await tellDesk(ctx, lies, LOOKS[at].late, `${lies.reviewTurn}`)
  if (level === wish.reviewLevel) return
  await record(ctx, wish, { kind: 'escalate' })
  await tellOwner(ctx, wish, LOOKS[at].late, at === 'review' ? '0' : `${wish.version}`)
}
