import { type OpenTurn, queueReading } from '../../server/conversations/service.ts'
import type { Ctx } from '../../server/platform/context.ts'
import { findDanger } from '../understanding/safety.ts'
import { wantsReading } from './use-reading.ts'

/**
 * Where a language model is set up and may help with what waits, it is asked first, outside of the turn; the turn
 * comes again when it has answered or not. True: this turn is put off. Danger is never put off.
 */
export async function askModelFirst(ctx: Ctx, turn: OpenTurn): Promise<boolean> {
  const messageId = unread(ctx, turn)
  if (messageId === null) return false
  await queueReading(ctx, { conversationId: turn.conversationId, messageId })
  return true
}

/** Whether this turn will be put off. */
export const modelReadsFirst = (ctx: Ctx, turn: OpenTurn): boolean => unread(ctx, turn) !== null

/** The message that the model is asked about; null: none. */
function unread(ctx: Ctx, turn: OpenTurn): string | null {
  if (!ctx.ports.languageModel || turn.owner === 'person') return null
  const said = turn.waiting.flatMap((one) => (one.signal === null && one.action === undefined ? [one] : []))
  if (said.some(({ text }) => findDanger(text))) return null
  return said.find(({ text, reading }) => reading === undefined && wantsReading(text))?.id ?? null
}
