import { closeTurn, type OpenTurn, openTurn } from '../server/conversations/service.ts'
import type { Ctx } from '../server/platform/context.ts'
import { answerTurn, residentCtx } from './answer-turn.ts'
import { carryOut } from './commands.ts'
import { takeAside } from './group.ts'
import { askModelFirst } from './language-model/ask-first.ts'
import { readState } from './read-state.ts'
import { findDanger } from './understanding/safety.ts'

/**
 * Answers everything that waits in one conversation, in order, in the open transaction. While a person owns it
 * the messages are only marked as read by the bot.
 */
export async function takeTurn(ctx: Ctx, conversationId: string): Promise<void> {
  const turn = await openTurn(ctx, conversationId)
  if (!turn || (await askModelFirst(ctx, turn))) return
  if (turn.owner === 'person') {
    await raiseDanger(ctx, turn)
    return closeTurn(ctx, turn, { state: readState(turn.state), replies: [] })
  }
  const answered = await answerTurn(ctx, turn, {
    aside: (waiting) => takeAside(ctx, turn, waiting),
    carryOut: (speaker, command) => carryOut(speaker, conversationId, command),
  })
  if (answered) await closeTurn(ctx, turn, answered)
}

/** Words of danger while a person owns the talk: the bot stays silent, but the owner's phone rings. */
async function raiseDanger(ctx: Ctx, turn: OpenTurn): Promise<void> {
  const said = turn.waiting.find((waiting) => waiting.signal === null && findDanger(waiting.text))
  if (!said) return
  const command = { name: 'handoff.request', reason: 'emergency', urgency: 'urgent', region: '' } as const
  await carryOut(residentCtx(ctx, turn.personId, said), turn.conversationId, command)
}
