import { actorId, audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { listSessions, revokeSession } from '../platform/sessions.ts'
import type { SessionsAnswer } from './contract.ts'

/** Where I am signed in, last used first. `currentId` is the session that asks. */
export async function readSessions(ctx: Ctx, currentId: string): Promise<SessionsAnswer> {
  const lines = await listSessions(ctx)
  return {
    sessions: lines.map((line) => ({
      id: line.id,
      createdAt: line.createdAt.toISOString(),
      lastSeenAt: line.lastSeenAt.toISOString(),
      current: line.id === currentId,
    })),
  }
}

/** Signs out: ends the session that asks. Recorded, unless it was over already. */
export async function signOut(ctx: Ctx, currentId: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    if (!(await revokeSession(ctx, currentId))) return
    const [subjectKind, subjectId] = [ctx.actor.kind === 'staff' ? 'staff' : 'person', actorId(ctx.actor)]
    await audit(ctx, { action: 'identity.signOut', subjectKind, ...(subjectId ? { subjectId } : {}) })
  })
}

/** Ends one session of mine, or every one but the current. Throws NOT_FOUND for one that is not mine. */
export async function revokeSessions(ctx: Ctx, currentId: string, id?: string): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const all = id ? [{ id }] : (await listSessions(ctx)).filter((line) => line.id !== currentId)
    let revoked = 0
    for (const line of all) if (await revokeSession(ctx, line.id)) revoked += 1
    if (id && revoked === 0) throw new AppError('NOT_FOUND')
    await audit(ctx, { action: 'identity.revokeSessions', subjectKind: 'session', detail: { revoked } })
    return revoked
  })
}
