import { randomInt } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import { freeWish, pauseIfMany } from '../claim/free.ts'
import { passOver } from '../claim/next.ts'
import { type ClaimRow, claimRow, lockWish, type WishRow } from '../file.ts'
import { leaseReminders } from '../rules.ts'
import { tellOwner, tellVolunteer } from '../tell.ts'

const CODE_RANGE = 1_000_000

/** Key of the hash of a code: six digits are only hard to guess because few tries are given. */
export const codeHash = (ctx: Ctx, claimId: string, code: string): string =>
  ctx.cipher.hash('wish-code', `${claimId}\n${code}`)

/**
 * Somebody holds a wish, by claim or as the next in line: the code for its end, the end of the lease with its reminders, and
 * whose wish it is is told. A doubled delivery finds the code there and changes nothing.
 */
export async function beginLease(ctx: Ctx, { claimId }: { claimId: string }): Promise<void> {
  const found = await ctx.db.wishClaim.findUniqueOrThrow({ where: { id: claimId }, select: { wishId: true } })
  const wish = await lockWish(ctx, found.wishId)
  const claim = claimRow(await ctx.db.wishClaim.findUniqueOrThrow({ where: { id: claimId } }))
  if (claim.state !== 'held' || claim.codeHash) return
  const code = String(randomInt(CODE_RANGE)).padStart(6, '0')
  await ctx.db.wishClaim.update({
    where: { id: claimId },
    data: { codeHash: codeHash(ctx, claimId, code), codeEnc: ctx.cipher.encrypt(code) },
  })
  await planLease(ctx, claim)
  await tellOwner(ctx, wish, 'claimed', claimId)
}

/** Writes down when the lease ends, and the reminders before. */
export async function planLease(ctx: Ctx, claim: ClaimRow): Promise<void> {
  const { id, leaseUntil } = claim
  if (!leaseUntil) return
  const until = leaseUntil.getTime()
  const task = (kind: string, key: string, dueAt: Date) =>
    schedule(ctx, { key: `${kind}:${id}:${key}`, kind, subjectId: id, dueAt, params: { until } })
  for (const at of leaseReminders(ctx.clock.now(), leaseUntil))
    await task('wish.lease.remind', `${until}:${at.getTime()}`, at)
  await task('wish.lease.end', `${until}`, leaseUntil)
}

/** A task of a lease that was prolonged since is over. */
type Task = { subjectId: string; until: number; key: string }

async function stillHolds(
  ctx: Ctx,
  { subjectId, until }: Task,
): Promise<{ wish: WishRow; claim: ClaimRow } | null> {
  const found = await ctx.db.wishClaim.findUnique({ where: { id: subjectId }, select: { wishId: true } })
  if (!found) return null
  const wish = await lockWish(ctx, found.wishId)
  const claim = claimRow(await ctx.db.wishClaim.findUniqueOrThrow({ where: { id: subjectId } }))
  const same = claim.state === 'held' && claim.leaseUntil?.getTime() === until
  // While a caseworker looks at something that was reported, or an answer is waited for, no time runs.
  const waits = claim.askedFor !== null && claim.askLateAt === null
  return same && wish.state === 'held' && !waits ? { wish, claim } : null
}

export async function remindHolder(ctx: Ctx, task: Task): Promise<void> {
  const open = await stillHolds(ctx, task)
  if (open) await tellVolunteer(ctx, open.wish, open.claim, 'remind', task.key)
}

/** The time is over: the wish is free again, and the next in line gets it. */
export async function endLease(ctx: Ctx, task: Task): Promise<void> {
  const open = await stillHolds(ctx, task)
  if (!open) return
  const { wish, claim } = open
  const how = {
    wish: 'lapse',
    claim: 'run_out',
    who: 'system',
    reason: claim.askedFor ? 'no_answer' : 'time',
  } as const
  await freeWish(ctx, wish, claim, how)
  await tellVolunteer(ctx, wish, claim, 'lapsed')
  await pauseIfMany(ctx, wish, claim)
}

/** Somebody helps no longer: what they held goes to the next, and they leave every line. */
export async function freeAllOf(ctx: Ctx, { volunteerId }: { volunteerId: string }): Promise<void> {
  const open = await ctx.db.wishClaim.findMany({
    where: { volunteerId, state: { in: ['held', 'waiting'] } },
    orderBy: { wishId: 'asc' },
  })
  for (const { wishId, id } of open) {
    const wish = await lockWish(ctx, wishId)
    const claim = claimRow(await ctx.db.wishClaim.findUniqueOrThrow({ where: { id } }))
    if (claim.state === 'waiting') await passOver(ctx, wish, claim)
    else if (claim.state === 'held' && wish.state === 'held')
      await freeWish(ctx, wish, claim, {
        wish: 'lapse',
        claim: 'run_out',
        who: 'system',
        reason: 'ended',
      })
  }
}
