import type { ChatPush } from '../notifications/service.ts'
import type { Deps } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { systemCtx } from '../platform/make-ctx.ts'
import { appendMessages, languageOf, lockConversation, messageByKey } from './append-messages.ts'
import { PUSHED } from './seen-on-page.ts'
import { signalConversation } from './send-message.ts'
import { OWN_CHANNEL, personKey } from './talk-key.ts'

/**
 * The way of notifications into the chat of a person, or one talk without a name, once a key: a line between, or a question
 * that the bot asks.
 */
export function createChatPush(deps: () => Deps): ChatPush {
  return {
    async push({ text, link, key, asks, ...to }) {
      return inTransaction(systemCtx(deps(), 'chat-push'), async (ctx) => {
        const found = await ctx.db.conversation.findUnique({
          where:
            'personId' in to
              ? { channel_externalKey: { channel: OWN_CHANNEL, externalKey: personKey(to.personId) } }
              : { id: to.conversationId },
          select: { id: true },
        })
        const conversation = found && (await lockConversation(ctx, found.id))
        if (!conversation) return 'no_conversation'
        const clientKey = `${PUSHED}${key}`
        if (await messageByKey(ctx, conversation.id, clientKey)) return rings(conversation)
        if (asks && conversation.owner === 'bot') {
          const lang = await languageOf(ctx, conversation.id)
          const asked = { kind: 'asked', action: asks } as const
          await signalConversation({ ...ctx, lang }, conversation.id, asked, { key: clientKey })
          return rings(conversation)
        }
        const links = link ? [{ label: ctx.t('bot:link.open'), href: link }] : null
        await appendMessages(ctx, conversation.id, [
          { direction: 'out', author: 'system', body: { text, ...(links ? { links } : {}) }, clientKey },
        ])
        return rings(conversation)
      })
    },
  }
}

/** Another channel brings it to the phone; the page is read when somebody opens it. */
function rings({ replyTo }: { replyTo: string | null }): 'delivered' | 'kept' {
  return replyTo ? 'delivered' : 'kept'
}
