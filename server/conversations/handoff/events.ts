import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/context.ts'
import type { HandoffEventView } from '../contract.ts'

export type NewEvent = {
  kind: HandoffEventView['kind']
  staffId?: string | null
  toStaffId?: string
  level?: string
  note?: string | undefined
  /** Written once under this key; left out: always. */
  key?: string
}

/** Writes what happened, in the transaction of its cause. False: it stood there already. */
export async function record(ctx: Ctx, handoffId: string, event: NewEvent): Promise<boolean> {
  const actor = ctx.actor.kind === 'staff' ? ctx.actor.staffId : null
  const { count } = await ctx.db.handoffEvent.createMany({
    data: [
      {
        handoffId,
        kind: event.kind,
        staffId: event.staffId === undefined ? actor : event.staffId,
        toStaffId: event.toStaffId ?? null,
        level: event.level ?? null,
        noteEnc: event.note ? ctx.cipher.encrypt(event.note) : null,
        key: event.key ?? randomUUID(),
        at: ctx.clock.now(),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}
