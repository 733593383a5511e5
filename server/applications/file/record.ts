import { actorId, audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import type { EventPayload } from '../../platform/outbox.ts'

export type EventKind =
  | 'started'
  | 'prefilled'
  | 'prefilled_late'
  | 'registry_down'
  | 'registry_not_found'
  | 'disputed'
  | 'dispute_back'
  | 'consent_link_sent'
  | 'consent_wrong_id'
  | 'consent_signed'
  | 'consent_refused'
  | 'promised'
  | 'submitted'
  | 'undone'
  | 'withdrawn'
  | 'accepted'
  | 'check_started'
  | 'check_failed'
  | 'check_complete'
  | 'review_started'
  | 'sent_back'
  | 'first_opinion_pass'
  | 'first_opinion_refuse'
  | 'notice_ended'
  | 'approved'
  | 'refused'

/** Writes what happened, for the timeline and for the audit, in the open transaction. Params: ids and codes only. */
export async function record(
  ctx: Ctx,
  applicationId: string,
  kind: EventKind,
  more: { params?: EventPayload; note?: string | undefined; householdId?: string } = {},
): Promise<void> {
  const id = actorId(ctx.actor)
  await ctx.db.applicationEvent.create({
    data: {
      applicationId,
      kind,
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.kind === 'system' ? null : id,
      params: more.params ?? {},
      noteEnc: more.note ? ctx.cipher.encrypt(more.note) : null,
      at: ctx.clock.now(),
    },
  })
  await audit(ctx, {
    action: `application.${kind}`,
    subjectKind: 'application',
    subjectId: applicationId,
    ...(more.householdId ? { householdId: more.householdId } : {}),
    ...(more.params ? { detail: more.params } : {}),
  })
}
