import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import { type ClaimRow, claimRow, lockWish, type WishRow } from '../file.ts'
import { record } from '../record.ts'
import { askLateAt, askRemindAt, untilAfterWait } from '../rules.ts'
import { tellDesk, tellOwner, tellVolunteer } from '../tell.ts'
import { planLease } from './lease.ts'

/** The holder asks for something; whose wish it is is reminded, and nobody waits for an answer for ever. */
export async function planAsk(ctx: Ctx, claim: ClaimRow): Promise<void> {
  const { id, askedAt } = claim
  if (!askedAt) return
  const at = askedAt.getTime()
  const task = (kind: string, dueAt: Date) =>
    schedule(ctx, { key: `${kind}:${id}:${at}`, kind, subjectId: id, dueAt, params: { at } })
  await task('wish.ask.remind', askRemindAt(askedAt))
  await task('wish.ask.late', askLateAt(askedAt))
}

/** A task of a question that was answered since is over. */
type Task = { subjectId: string; at: number }

async function stillAsked(
  ctx: Ctx,
  { subjectId, at }: Task,
): Promise<{ wish: WishRow; claim: ClaimRow } | null> {
  const found = await ctx.db.wishClaim.findUnique({ where: { id: subjectId }, select: { wishId: true } })
  if (!found) return null
  const wish = await lockWish(ctx, found.wishId)
  const claim = claimRow(await ctx.db.wishClaim.findUniqueOrThrow({ where: { id: subjectId } }))
  const same = claim.askedFor !== null && claim.askedAt?.getTime() === at
  return same && claim.state === 'held' && wish.state === 'held' ? { wish, claim } : null
}

export async function remindAsked(ctx: Ctx, task: Task): Promise<void> {
  const open = await stillAsked(ctx, task)
  if (!open) return
  const { wish, claim } = open
  await tellOwner(
    ctx,
    wish,
    claim.askedFor === 'address' ? 'asksAddressAgain' : 'asksContactAgain',
    `${task.at}`,
  )
  if (wish.madeByKind === 'staff') await tellDesk(ctx, wish, 'asksLate', `${task.at}:again`)
}

/** No answer came: a caseworker asks in person, and the holder, who could do nothing meanwhile, has the time back. */
export async function askedLate(ctx: Ctx, task: Task): Promise<void> {
  const open = await stillAsked(ctx, task)
  if (!open) return
  const { wish, claim } = open
  const now = ctx.clock.now()
  const late = await giveBackTime(ctx, claim)
  await ctx.db.wishClaim.update({ where: { id: claim.id }, data: { askLateAt: now } })
  await record(ctx, wish, { kind: 'no_answer', claimId: claim.id })
  await tellDesk(ctx, wish, 'asksLate', `${task.at}`)
  await tellVolunteer(ctx, wish, late, 'noAnswer', `${task.at}`)
}

/** What a holder has waited for an answer is not of their time; not again for what was given back already. */
export async function giveBackTime(ctx: Ctx, claim: ClaimRow): Promise<ClaimRow> {
  const until = claim.askLateAt ? null : untilAfterWait(claim, ctx.clock.now())
  if (!until) return claim
  const row = await ctx.db.wishClaim.update({ where: { id: claim.id }, data: { leaseUntil: until } })
  await planLease(ctx, claimRow(row))
  return claimRow(row)
}
