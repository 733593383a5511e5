/** What we use of wechaty; its own types come with its packages, which most houses do not have. */
export type Contact = { readonly id: string; say(text: string): Promise<unknown>; name(): string }
export type Room = { readonly id: string; say(text: string): Promise<unknown> }

export type Message = {
  readonly id: string
  self(): boolean
  type(): number
  text(): string
  date(): Date
  talker(): Contact
  room(): Room | undefined
  mentionSelf(): Promise<boolean>
}

export type Events = {
  message: (message: Message) => void
  'room-join': (room: Room, joined: Contact[], inviter: Contact, date?: Date) => void
  heartbeat: () => void
  login: (self: Contact) => void
  logout: () => void
  error: (error: unknown) => void
}

export type Bot = {
  on<E extends keyof Events>(event: E, listener: Events[E]): unknown
  start(): Promise<void>
  stop(): Promise<void>
  readonly isLoggedIn: boolean
  readonly currentUser: Contact
  readonly Contact: { find(query: { id: string }): Promise<Contact | undefined> }
  readonly Room: { find(query: { id: string }): Promise<Room | undefined> }
}

/** The names of wechaty's kinds of messages, by number. */
export type Kinds = Readonly<Record<number, string>>

/** A bot that is not started, and what its numbers mean. */
export type Built = { bot: Bot; kinds: Kinds }
