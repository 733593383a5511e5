import { actorId, audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import type { WishRow } from './file.ts'
import type { WishMove } from './rules.ts'

/** What is written down besides the moves of the table. */
export type OtherEvent =
  | 'escalate'
  | 'leave'
  | 'promote'
  | 'pass_over'
  | 'ask_contact'
  | 'ask_address'
  | 'show_contact'
  | 'show_address'
  | 'hide'
  | 'thank'
  | 'locked'
  | 'no_answer'
  | 'picture_free'
  | 'picture_hide'
  | 'picture_remove'
  | 'prolong'

export type WishEventLine = {
  kind: WishMove | OtherEvent
  fromState?: string | null
  toState?: string | null
  claimId?: string | undefined
  note?: string | null | undefined
}

/**
 * Writes what happened, for the timeline and for the audit, in the open transaction; returns its id. The household is left
 * out of the audit: what somebody wishes is not for the others at home to see.
 */
export async function record(ctx: Ctx, wish: Pick<WishRow, 'id'>, line: WishEventLine): Promise<string> {
  const who = ctx.actor.kind === 'system' ? null : actorId(ctx.actor)
  const { id } = await ctx.db.wishEvent.create({
    data: {
      wishId: wish.id,
      kind: line.kind,
      fromState: line.fromState ?? null,
      toState: line.toState ?? null,
      actorKind: ctx.actor.kind,
      actorId: who,
      claimId: line.claimId ?? null,
      noteEnc: line.note ? ctx.cipher.encrypt(line.note) : null,
      at: ctx.clock.now(),
    },
    select: { id: true },
  })
  await audit(ctx, { action: `wish.${line.kind}`, subjectKind: 'wish', subjectId: wish.id })
  return id
}
