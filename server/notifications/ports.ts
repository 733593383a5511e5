/**
 * `accepted`: the provider has it. `rejected`: it will never take it (bad number, refused text).
 * `unknown`: no clear answer; ask `lookup` before trying again.
 */
export type SmsOutcome = 'accepted' | 'rejected' | 'unknown'

/** The way to a phone. `key` is ours and unique a message: the same key twice is one message. */
export type SmsGateway = {
  send(message: { key: string; to: string; text: string }): Promise<SmsOutcome>
  /** Whether the provider has taken a message with this key. `unknown`: it has not, as far as it can tell. */
  lookup(key: string): Promise<'accepted' | 'unknown'>
}

/**
 * `kept`: it lies in the chat of the page, and is seen when somebody opens it. `no_conversation`: the person has no chat
 * that can be reached; another channel must do.
 */
export type ChatPushOutcome = 'delivered' | 'kept' | 'no_conversation'

/** The way into the chat of a person, or into one talk without a name; the conversations room stands behind it. Same key = one message. */
export type ChatPush = {
  push(
    message: ({ personId: string } | { conversationId: string }) & {
      text: string
      link: string | null
      key: string
      /** Asked by the bot in place of the text, while it owns the talk: the action of one of its buttons. */
      asks?: string | null
    },
  ): Promise<ChatPushOutcome>
}

/** `no_account`: the person has no account there that wants it. */
export type NoticeOutcome = 'accepted' | 'no_account' | 'unknown'

/** Notices that people have asked a platform for, such as subscription messages of an official account. */
export type Notices = {
  /** Whether there is one for this kind of notification. */
  tells(kind: string): boolean
  /**
   * `title` is all that leaves the house, with the day; `link` leads to the rest. The same `key` is one notice, as far as
   * the platform keeps keys.
   */
  send(notice: {
    key: string
    personId: string
    kind: string
    title: string
    link: string | null
  }): Promise<NoticeOutcome>
}

/** Measures what goes out: by channel, in seconds after it was due. Never who, never what. */
export type DeliveryMeter = {
  sent(channel: string, seconds: number): void
  gaveUp(channel: string, why: string): void
}

declare module '../platform/context.ts' {
  interface Ports {
    sms: SmsGateway
    chatPush: ChatPush
    notices: Notices
    deliveryMeter: DeliveryMeter
  }
}
