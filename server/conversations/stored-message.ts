import type { Reading } from '../../bot/language-model/reading.ts'
import type { Ctx } from '../platform/context.ts'
import type { Lang } from '../platform/i18n.ts'
import type { ChatButton, ChatCard, ChatCitation, ChatLink, ChatMarker, ChatMessage } from './contract.ts'

/** What the encrypted body of a message holds. Outgoing words are stored as they were said. */
export type MessageBody = {
  text: string
  buttons?: ChatButton[]
  links?: ChatLink[]
  cards?: ChatCard[]
  citations?: ChatCitation[]
  marker?: ChatMarker
  /** Incoming: what a language model takes it for; null: it was asked and said nothing of use. */
  reading?: Reading | null
  /** Incoming: the button that was tapped. */
  action?: string
  /** Incoming: how the answer is to be worded. */
  lang?: Lang
  elder?: boolean
  /** Incoming from ourselves: something happened that the bot goes on from. Residents never see it as a line. */
  event?: TurnSignal
  /** Outgoing: what the bot took the message for, what it was about, and how sure it is. */
  intent?: string
  topics?: string[]
  confidence?: number
}

/** What our own house tells the bot: never typed by a person. */
export type TurnSignal =
  | { kind: 'opened' }
  | { kind: 'signed_in' }
  /** `summary`: what was agreed; `rate`: the hand-over of which they are asked how it was. */
  | { kind: 'handoff_closed'; summary?: string; rate?: string }
  /** Something is to be asked: the action of one of the bot's own buttons. */
  | { kind: 'asked'; action: string }
  | { kind: 'done'; command: string; ok: boolean; code?: string }

/** A row as it comes from the table. */
export type MessageRow = {
  id: string
  seq: number
  direction: string
  author: string
  bodyEnc: string
  clientKey: string | null
  at: Date
}

const AUTHORS: Record<string, ChatMessage['author']> = {
  resident: 'me',
  bot: 'bot',
  person: 'person',
  system: 'system',
}

/** The message as people see it; `null` for a signal of ours. */
export function shownMessage(ctx: Ctx, row: MessageRow): ChatMessage | null {
  const body = ctx.cipher.decryptJson<MessageBody>(row.bodyEnc)
  return body.event ? null : shownBody(row, body)
}

/** The same where the body is at hand. */
export function shownBody(row: Pick<MessageRow, 'seq' | 'author' | 'at'>, body: MessageBody): ChatMessage {
  return {
    seq: row.seq,
    author: AUTHORS[row.author] ?? 'system',
    text: body.text,
    ...(body.buttons ? { buttons: body.buttons } : {}),
    ...(body.links ? { links: body.links } : {}),
    ...(body.cards ? { cards: body.cards } : {}),
    ...(body.citations ? { citations: body.citations } : {}),
    ...(body.marker ? { marker: body.marker } : {}),
    ...(body.intent ? { intent: body.intent } : {}),
    ...(body.topics ? { topics: body.topics } : {}),
    ...(body.confidence === undefined ? {} : { confidence: body.confidence }),
    at: row.at.toISOString(),
  }
}

/** Several rows, oldest first, without our signals. */
export function shownMessages(ctx: Ctx, rows: readonly MessageRow[]): ChatMessage[] {
  return rows.map((row) => shownMessage(ctx, row)).filter((message) => message !== null)
}
