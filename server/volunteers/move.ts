import { audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { emit } from '../platform/outbox.ts'
import type { VolunteerState } from './contract.ts'
import { MOVES, type Move, type Mover, stateAfter } from './rules/states.ts'

/** Jobs of the rooms that look after what the volunteer had taken on. */
const TOLD_OF_THE_END = ['pairing.volunteerEnded', 'wish.volunteerEnded'] as const

/** Who leads a branch may be another one from now on: its groups are looked at. */
export const tellOfSecretaries = (ctx: Ctx, branchId: string): Promise<void> =>
  emit(ctx, 'branch.secretaries', { branchId })

type Known = { id: string; state: string }

/**
 * Moves a volunteer by the one table, in the open transaction, with the audit line. Two at once: one wins, the other
 * gets WRONG_STAGE.
 */
export async function moveVolunteer(
  ctx: Ctx,
  { id, state }: Known,
  move: Exclude<Move, 'ask'>,
  who: Mover,
): Promise<void> {
  const to = stateAfter(move, state as VolunteerState, who)
  if (!to) throw new AppError('WRONG_STAGE')
  const now = ctx.clock.now()
  const byStaff = ctx.actor.kind === 'staff' ? ctx.actor.staffId : null
  const { count } = await ctx.db.volunteer.updateMany({
    where: { id, state: { in: MOVES[move].from.filter((one) => one !== null) } },
    data: { state: to, ...(to === 'ended' ? { endedAt: now } : { decidedAt: now, decidedBy: byStaff }) },
  })
  if (count === 0) throw new AppError('WRONG_STAGE')
  await audit(ctx, { action: `volunteer.${move}`, subjectKind: 'volunteer', subjectId: id })
  if (to !== 'ended') return
  // Whoever depends on them finds somebody else.
  for (const topic of TOLD_OF_THE_END) await emit(ctx, topic, { volunteerId: id })
  const { branchId } = await ctx.db.volunteer.findUniqueOrThrow({ where: { id }, select: { branchId: true } })
  if (branchId) await tellOfSecretaries(ctx, branchId)
}
