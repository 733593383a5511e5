import { prefillApplication } from '../applications/service.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { type Lang, translator } from '../platform/i18n.ts'
import { lockConversation } from './append-messages.ts'
import { signalConversation } from './send-message.ts'

export type PrefillWork = { conversationId: string; applicationId: string; lang: Lang; key: string }

/**
 * Asks the registry for the resident of a talk, outside of any transaction, and tells the bot when it has
 * answered. Run again after a crash it asks again, which only refreshes, and tells once.
 */
export async function prefillForChat(ctx: Ctx, work: PrefillWork): Promise<void> {
  const conversation = await ctx.db.conversation.findUnique({ where: { id: work.conversationId } })
  if (!conversation?.personId) return
  const resident: Ctx = {
    ...ctx,
    actor: { kind: 'resident', personId: conversation.personId },
    lang: work.lang,
    t: translator(work.lang),
  }
  const code = await prefill(resident, work.applicationId)
  await inTransaction(resident, async (ctx) => {
    if (!(await lockConversation(ctx, work.conversationId))) return
    const event = { kind: 'done' as const, command: 'application.prefill', ok: code === null }
    await signalConversation(ctx, work.conversationId, code ? { ...event, code } : event, { key: work.key })
  })
}

/** The code of what went wrong; null when there is an answer. */
async function prefill(ctx: Ctx, applicationId: string): Promise<string | null> {
  try {
    const { registryState } = await prefillApplication(ctx, applicationId)
    return registryState === 'down' ? 'REGISTRY_DOWN' : null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
