import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import { lockWish, type WishRow } from '../file.ts'
import { moveWish } from '../move.ts'
import { agreeEndsAt, agreeRemindAt } from '../rules.ts'
import { tellDesk, tellOwner } from '../tell.ts'

/** Words wait for a yes: it is asked for once more, and in the end the wish is put aside. */
export async function planAgree(ctx: Ctx, { id, version }: WishRow): Promise<void> {
  const now = ctx.clock.now()
  const task = (kind: string, dueAt: Date) =>
    schedule(ctx, { key: `${kind}:${id}:${version}`, kind, subjectId: id, dueAt, params: { version } })
  await task('wish.agree.remind', agreeRemindAt(now))
  await task('wish.agree.late', agreeEndsAt(now))
}

/** Somebody of the house wrote the words, so a caseworker may ask for the yes in person. */
const byTheHouse = (wish: WishRow) => wish.madeByKind === 'staff' || wish.reviewedBy !== null

/** A task of words that were agreed to, or changed again, is over. */
type Task = { subjectId: string; version: number }

async function stillWaits(ctx: Ctx, { subjectId, version }: Task): Promise<WishRow | null> {
  const wish = await lockWish(ctx, subjectId)
  return wish.state === 'to_agree' && wish.version === version ? wish : null
}

export async function remindAgree(ctx: Ctx, task: Task): Promise<void> {
  const wish = await stillWaits(ctx, task)
  if (!wish) return
  await tellOwner(ctx, wish, 'agreeAgain', `${wish.version}`)
  if (byTheHouse(wish)) await tellDesk(ctx, wish, 'agreeAgain', `${wish.version}`)
}

/** Nobody said yes: put aside without a reproach; the same may be wished again at any time. */
export async function agreeLate(ctx: Ctx, task: Task): Promise<void> {
  const wish = await stillWaits(ctx, task)
  if (!wish) return
  const aside = await moveWish(ctx, wish, { move: 'expire', to: 'expired', who: 'system' })
  await tellOwner(ctx, aside, 'putAside', `${aside.version}`)
  if (byTheHouse(wish)) await tellDesk(ctx, aside, 'putAside', `${aside.version}`)
}
