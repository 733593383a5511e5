import type { Prisma } from '../generated/prisma/client.ts'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { emit } from '../platform/outbox.ts'
import type { WishState } from './contract.ts'
import { type ClaimRow, claimRow, type WishRow, wishRow } from './file.ts'
import { record, type WishEventLine } from './record.ts'
import { CLAIM_MOVES, type ClaimMove, type Mover, mayMove, type WishMove } from './rules.ts'

type Step = { move: WishMove; to: WishState; who: Mover; claimId?: string; note?: string | null | undefined }

/**
 * Moves a wish by the one table, in the open transaction, with event and audit. What is not in the table is WRONG_STAGE; whoever
 * comes second gets CONFLICT.
 */
export async function moveWish(
  ctx: Ctx,
  wish: WishRow,
  step: Step,
  data: Prisma.WishUpdateInput = {},
): Promise<WishRow> {
  const { id, state, version } = wish
  if (!mayMove(step.move, state, step.to, step.who)) throw new AppError('WRONG_STAGE')
  const [moved] = await ctx.db.wish.updateManyAndReturn({
    where: { id, state, version },
    data: { ...data, state: step.to, version: { increment: 1 } },
  })
  if (!moved) throw new AppError('CONFLICT')
  const line: WishEventLine = { kind: step.move, fromState: state, toState: step.to, ...step }
  await record(ctx, wish, line)
  return wishRow(moved)
}

/** Moves a claim by the one table; its event is written by the move of the wish, or by whoever calls. */
export async function moveClaim(
  ctx: Ctx,
  claim: Pick<ClaimRow, 'id' | 'state'>,
  move: Exclude<ClaimMove, 'take' | 'queue'>,
  data: Prisma.WishClaimUpdateInput = {},
): Promise<ClaimRow> {
  const { from, to } = CLAIM_MOVES[move]
  if (!(from as readonly string[]).includes(claim.state)) throw new AppError('WRONG_STAGE')
  const over = to === 'held' ? {} : { endedAt: ctx.clock.now() }
  const [moved] = await ctx.db.wishClaim.updateManyAndReturn({
    where: { id: claim.id, state: claim.state },
    data: { ...over, ...data, state: to },
  })
  if (!moved) throw new AppError('CONFLICT')
  // Whoever holds one less may be waited for elsewhere.
  if (claim.state === 'held') await emit(ctx, 'wish.mayHold', { subjectId: moved.volunteerId })
  return claimRow(moved)
}
