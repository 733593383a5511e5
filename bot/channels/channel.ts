import type { ChatButton, ChatLink } from '../../server/conversations/contract.ts'
import type { ErrorCode } from '../../server/platform/errors.ts'
import type { ChannelEvent, ChannelSource } from './event.ts'

/** What a channel can show, and how much of it. */
export type Abilities = {
  /** Buttons that it can show under a message; 0: they become numbered lines of the text. */
  readonly buttons: number
  /** Longest text of one message in characters; what is longer goes out in several. */
  readonly textLength: number
  /** False: links become lines of the text. */
  readonly links: boolean
  /** How many messages we may send after the person wrote, and after they tapped, scanned or followed; null: no limit. */
  readonly quota: { readonly written: Quota; readonly tapped: Quota } | null
  /** Events older than so many milliseconds are taken note of and not answered. */
  readonly maxAgeMs: number
}

/** So many messages, for so long. */
export type Quota = { readonly messages: number; readonly withinMs: number }

/** One message of ours as it goes out: shaped to what the channel can show, links absolute. */
export type OutgoingPart = {
  /** Stays the same however often it is tried: the other side takes each key once. */
  readonly key: string
  readonly text: string
  readonly buttons: readonly ChatButton[]
  readonly links: readonly ChatLink[]
  readonly author: 'bot' | 'person' | 'system'
  /** ISO instant at which it was said. */
  readonly at: string
}

/**
 * What came of sending. `sent`: the other side has it, or had it already. `unknown`: it may have it or not; tried again
 * with the same key, not before `retryAfterMs`. `refused`: it will never take it; `code` is ours, never its words.
 */
export type SendOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'unknown'; readonly retryAfterMs?: number }
  | { readonly kind: 'refused'; readonly code: 'over_quota' | 'gone' | 'rejected' }

/** A call of the platform, with the body as it came. */
export type InboundCall = {
  readonly method: 'GET' | 'POST'
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
  /** The real time: a demo clock that runs ahead would make every signature look old. */
  readonly now: Date
}

/** What a call holds, and what is answered once its events are written down. */
export type Inbound =
  | {
      readonly ok: true
      readonly events: readonly ChannelEvent[]
      readonly ignored: number
      /** What the platform wants to read; left out: how many events were taken, as JSON. */
      readonly answer?: Answer
      readonly atOnce?: AtOnce
    }
  | { readonly ok: false; readonly code: Extract<ErrorCode, 'BAD_INPUT' | 'BAD_SIGNATURE'> }

/**
 * The answer to the call may be what is said to this person, if it is said in time: it is waited for that long, and goes
 * out in no other way meanwhile. What comes later, or is more than one message, is sent.
 */
export type AtOnce = {
  readonly of: ChannelSource
  readonly waitMs: number
  readonly answer: (part: OutgoingPart) => Answer
}

export type Answer = { readonly type: string; readonly body: string }

/** Takes events that came by another way than a call, such as over a connection that we hold. */
export type TakeEvents = (events: readonly ChannelEvent[]) => Promise<void>

/** One channel: the platform's events in, our messages out. Knows no conversation, no person and no database. */
export type Channel = {
  /** As in the address `/webhooks/:channel`; never changes, for accounts are kept under it. */
  readonly name: string
  /** What people call it, as it is shown to them. */
  readonly title: string
  readonly can: Abilities
  send(part: OutgoingPart, to: ChannelSource): Promise<SendOutcome>
  /** Where the platform calls us: checks who calls and reads what it says. Does nothing else. */
  receive?(call: InboundCall): Inbound
  /** Where we hold a connection: hands on what comes until it is closed. Runs in one process (`ROLE=bot`). */
  listen?(take: TakeEvents): Promise<{ close(): Promise<void> }>
}

/** The channels of this house by name. */
export type Channels = ReadonlyMap<string, Channel>
