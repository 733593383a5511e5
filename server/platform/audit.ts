import type { Actor, Ctx } from './context.ts'

export type AuditLine = {
  /** What was done, `room.verb`: `application.submit`, `person.read`. */
  action: string
  subjectKind: string
  subjectId?: string
  /** The household whose file was read or written, so that it can see who looked. */
  householdId?: string
  /** Why a person's file was read. Required for reads by staff. */
  purpose?: string
  /** Ids and codes only, never personal data. */
  detail?: Record<string, string | number | boolean | null>
}

/** Appends a line to the audit table, in the transaction of what it records. */
export async function audit(ctx: Ctx, line: AuditLine): Promise<void> {
  await ctx.db.auditEntry.create({
    data: {
      at: ctx.clock.now(),
      actorKind: ctx.actor.kind,
      actorId: actorId(ctx.actor),
      action: line.action,
      subjectKind: line.subjectKind,
      subjectId: line.subjectId ?? null,
      householdId: line.householdId ?? null,
      purpose: line.purpose ?? null,
      detail: line.detail ?? {},
    },
  })
}

const SAME_READ_MS = 10 * 60_000

/**
 * The same for a page that stays open and asks again every few seconds: one read, not one line each time. It is
 * written anew after ten minutes.
 */
export async function auditOpenPage(ctx: Ctx, line: AuditLine & { subjectId: string }): Promise<void> {
  const seen = await ctx.db.auditEntry.findFirst({
    where: {
      subjectKind: line.subjectKind,
      subjectId: line.subjectId,
      action: line.action,
      actorId: actorId(ctx.actor),
      at: { gt: new Date(ctx.clock.now().getTime() - SAME_READ_MS) },
    },
    select: { id: true },
  })
  if (!seen) await audit(ctx, line)
}

/** The id of whoever acts; `null` for somebody who has not signed in. */
export function actorId(actor: Actor): string | null {
  if (actor.kind === 'resident') return actor.personId
  if (actor.kind === 'staff') return actor.staffId
  return actor.kind === 'system' ? actor.name : null
}
