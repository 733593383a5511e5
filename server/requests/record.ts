import { audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import type { Level } from './contract.ts'

/** What can happen to a request. `released`: put back into the line of the desk where it lies. */
export type RequestEventKind =
  | 'made'
  | 'taken'
  | 'released'
  | 'passed'
  | 'escalated'
  | 'answered'
  | 'closed'
  | 'withdrawn'

/**
 * Writes what happened, for the timeline and for the audit, in the open transaction; returns its id. `level`: the
 * desk where the request lies from now on. The household is left out of the audit: what somebody asks is not for
 * the others at home to see.
 */
export async function record(
  ctx: Ctx,
  requestId: string,
  event: { kind: RequestEventKind; level: Level; note?: string | undefined; clientKey?: string },
): Promise<string> {
  const { actor } = ctx
  const { id } = await ctx.db.requestEvent.create({
    data: {
      requestId,
      kind: event.kind,
      actorKind: actor.kind,
      staffId: actor.kind === 'staff' ? actor.staffId : null,
      level: event.level,
      noteEnc: event.note ? ctx.cipher.encrypt(event.note) : null,
      clientKey: event.clientKey ?? null,
      at: ctx.clock.now(),
    },
    select: { id: true },
  })
  await audit(ctx, { action: `request.${event.kind}`, subjectKind: 'request', subjectId: requestId })
  return id
}
