import { type OpenTurn, queueReading } from '../../server/conversations/service.ts'
import type { Ctx } from '../../server/platform/context.ts'
import { findDanger } from '../understanding/safety.ts'
import { wantsReading } from './use-reading.ts'

/**
 * Where a language model is set up and may help with what waits, it is asked first, outside of the turn; the turn
 * comes again when it has answered or not. True: this turn is put off. Danger is never put off.
 */
export async function askModelFirst(ctx: Ctx, turn: OpenTurn): Promise<boolean> {
  if (!ctx.ports.languageModel || turn.owner === 'person') return false
  const said = turn.waiting.flatMap((one) => (one.signal === null && one.action === undefined ? [one] : []))
  if (said.some(({ text }) => findDanger(text))) return false
  const unread = said.find(({ text, reading }) => reading === undefined && wantsReading(text))
  if (!unread) return false
  await queueReading(ctx, { conversationId: turn.conversationId, messageId: unread.id })
  return true
}
