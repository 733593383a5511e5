import type { Pairing } from '../generated/prisma/client.ts'
import { chinaDate } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { cancelTasks } from '../platform/outbox.ts'
import { standingOf } from './find.ts'
import { planNext } from './later/plan.ts'
import { record } from './record.ts'
import { dueAfter } from './rules/due.ts'
import { type Action, type Side, standingAfter } from './rules/states.ts'
import { settingsOf } from './settings.ts'
import { tellMove } from './tell-move.ts'

/**
 * Moves a locked pairing by the one table, in the open transaction, and tells whom it concerns. What was agreed to
 * already stays as it is. WRONG_STAGE when it may not be moved so; two at once cannot both win.
 */
export async function movePairing(
  ctx: Ctx,
  row: Pairing,
  action: Action,
  who: Side,
  more: { address?: boolean; swapped?: boolean } = {},
): Promise<Pairing> {
  const from = standingOf(row)
  const to = standingAfter(from, action, who)
  if (!to) throw new AppError('WRONG_STAGE')
  const now = ctx.clock.now()
  const begins = to.state === 'active' && from.state !== 'active'
  const over = to.state !== 'proposed' && to.state !== 'active'
  const saysYes = action === 'household_agrees' && !from.householdAgreed
  const { count } = await ctx.db.pairing.updateMany({
    where: { id: row.id, version: row.version },
    data: {
      state: to.state,
      version: row.version + 1,
      ...(to.volunteerAgreed && !from.volunteerAgreed ? { volunteerAgreedAt: now } : {}),
      ...(saysYes ? { householdAgreedAt: now, householdSaidBy: who === 'staff' ? 'staff' : 'resident' } : {}),
      ...(action === 'household_agrees' ? { addressAgreedAt: more.address ? now : null } : {}),
      ...(begins ? { startedAt: now } : {}),
      ...(over ? { endedAt: now, nextDueOn: null, addressAgreedAt: null } : {}),
    },
  })
  if (count === 0) throw new AppError('WRONG_STAGE')
  const moved = await ctx.db.pairing.findUniqueOrThrow({ where: { id: row.id } })
  await record(ctx, moved, { action, from: from.state, to: to.state })
  if (over) await cancelTasks(ctx, row.id, 'pairing.remind')
  if (from.state === 'proposed' && to.state !== 'proposed')
    await cancelTasks(ctx, row.id, 'pairing.unanswered')
  await tellMove(ctx, { before: from, row: moved, who, swapped: more.swapped ?? false })
  if (begins) await begin(ctx, moved)
  return ctx.db.pairing.findUniqueOrThrow({ where: { id: row.id } })
}

/** The first day by which they should be in touch; and whoever this one takes over from is thanked. */
async function begin(ctx: Ctx, row: Pairing): Promise<void> {
  const { rhythm } = await settingsOf(ctx, row.regionCode)
  if (rhythm) await planNext(ctx, row, dueAfter(chinaDate(ctx.clock.now()), rhythm.days))
  if (!row.followsId) return
  await ctx.db.$queryRaw`SELECT 1 FROM pairing WHERE id = ${row.followsId}::uuid FOR UPDATE`
  const before = await ctx.db.pairing.findUnique({ where: { id: row.followsId } })
  if (before?.state === 'active') await movePairing(ctx, before, 'end', 'system', { swapped: true })
}
