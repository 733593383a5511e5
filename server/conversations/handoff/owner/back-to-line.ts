import type { Handoff } from '../../../generated/prisma/client.ts'
import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { HandoffLevel } from '../../contract.ts'
import { record } from '../events.ts'
import { intoLine, promiseFor } from '../queue/into-line.ts'
import { mark } from '../queue/mark.ts'

/**
 * The owner is gone or says nothing: the talk stands first in line again, the resident is told, and the bot is
 * there meanwhile. Call with the conversation locked.
 */
export async function backToLine(ctx: Ctx, handoff: Handoff, why: 'silent' | 'off'): Promise<void> {
  const { id, conversationId, staffId } = handoff
  await ctx.db.conversation.update({ where: { id: conversationId }, data: { owner: 'bot' } })
  await record(ctx, id, { kind: 'returned', staffId })
  await audit(ctx, { action: 'handoff.return', subjectKind: 'handoff', subjectId: id, detail: { why } })
  const { promisedAt } = await promiseFor(ctx, handoff)
  await intoLine(ctx, handoff, { front: true, from: handoff.level as HandoffLevel, promisedAt })
  await mark(ctx, conversationId, 'handoff.returned')
}
