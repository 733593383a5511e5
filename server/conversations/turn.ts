import type { Reading } from '../../bot/language-model/reading.ts'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import type { Lang } from '../platform/i18n.ts'
import { lockConversation, writeMessages } from './append-messages.ts'
import type { MessageBody, TurnSignal } from './stored-message.ts'

/** One thing that waits for the bot, in the order in which it came. */
export type Waiting = {
  id: string
  lang: Lang
  elder: boolean | undefined
} & (
  | { signal: TurnSignal }
  | {
      signal: null
      text: string
      action: string | undefined
      /** What a language model takes it for; undefined: none was asked. */
      reading: Reading | null | undefined
    }
)

/** A conversation whose turn it is, locked: nobody else speaks in it until the transaction ends. */
export type OpenTurn = {
  conversationId: string
  personId: string | null
  /** The account on another channel on which the resident spoke last; null: the H5. */
  replyTo: string | null
  /** While a person owns it the bot is silent. */
  owner: 'bot' | 'person'
  /** A person has been called and is not here yet. */
  waitingForPerson: boolean
  /** What the bot kept from its last turn; the bot checks the form. */
  state: unknown
  waiting: Waiting[]
  version: number
}

/** Opens the turn; null when there is nothing to answer, e.g. because it was answered already. */
export async function openTurn(ctx: Ctx, conversationId: string): Promise<OpenTurn | null> {
  const conversation = await lockConversation(ctx, conversationId)
  if (!conversation) return null
  // A statement of its own: only what is read after the lock was got is up to date.
  const rows = await ctx.db.$queryRaw<{ id: string; bodyEnc: string; called: boolean }[]>`
    SELECT "id", "body_enc" AS "bodyEnc", EXISTS (SELECT 1 FROM "handoff" h
             WHERE h."conversation_id" = ${conversationId}::uuid AND h."state" = 'waiting') AS "called"
      FROM "message" WHERE "conversation_id" = ${conversationId}::uuid AND "handled_at" IS NULL
     ORDER BY "seq"`
  const [first] = rows
  if (!first) return null
  return {
    conversationId,
    personId: conversation.personId,
    replyTo: conversation.replyTo,
    owner: conversation.owner,
    waitingForPerson: first.called,
    state: conversation.stateEnc ? ctx.cipher.decryptJson(conversation.stateEnc) : null,
    waiting: rows.map((row) => waitingOf(row.id, ctx.cipher.decryptJson<MessageBody>(row.bodyEnc))),
    version: conversation.version,
  }
}

/** One stored line as the bot reads it. */
export function waitingOf(id: string, body: MessageBody): Waiting {
  const how = { id, lang: body.lang ?? ('zh-CN' as const), elder: body.elder }
  if (body.event) return { ...how, signal: body.event }
  return { ...how, signal: null, text: body.text, action: body.action, reading: body.reading }
}

/** Writes what the bot said, where it stands now, and that this was answered. All of it, or nothing. */
export async function closeTurn(
  ctx: Ctx,
  turn: OpenTurn,
  done: { state: unknown; replies: readonly MessageBody[] },
): Promise<void> {
  const said = await writeMessages(
    ctx,
    turn.conversationId,
    done.replies.map((body) => ({ direction: 'out', author: 'bot', body })),
    {
      version: turn.version,
      stateEnc: ctx.cipher.encryptJson(done.state),
      handled: turn.waiting.map((one) => one.id),
    },
  )
  if (!said) throw new AppError('STALE_VERSION')
}
