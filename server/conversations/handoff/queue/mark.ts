import type { Ctx } from '../../../platform/context.ts'
import { translator } from '../../../platform/i18n.ts'
import { appendMessages, languageOf } from '../../append-messages.ts'
import type { ChatMarker } from '../../contract.ts'

/** A line between the words that says who answers now, in the language of the resident. */
export async function mark(ctx: Ctx, conversationId: string, marker: ChatMarker): Promise<void> {
  const t = translator(await languageOf(ctx, conversationId))
  await appendMessages(ctx, conversationId, [
    { direction: 'out', author: 'system', body: { text: t(`bot:marker.${marker.slice(8)}`), marker } },
  ])
}
