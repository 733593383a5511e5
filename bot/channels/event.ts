import { z } from 'zod'
import { chatAction } from '../../server/conversations/contract.ts'

/** Ids of the platform: never stored or logged as they are, for they name a person. */
const platformId = z.string().min(1).max(200)

/** Where an event comes from, and where an answer goes: one person alone, or a person in a group. */
export const channelSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('user'), userId: platformId }),
  z.object({ kind: z.literal('group'), groupId: platformId, userId: platformId.optional() }),
])

const base = {
  /** The platform's own id of this event: however often it comes, it is taken once a channel. */
  eventId: platformId,
  /** When it happened, in milliseconds since 1970. */
  timestamp: z.number().int().nonnegative(),
  /** The platform says that it sends this again. A hint only; what counts is the id. */
  isRedelivery: z.boolean().default(false),
  source: channelSource,
  /** The language of the sender, if the platform knows it. */
  lang: z.enum(['zh-CN', 'en']).optional(),
}

/** What somebody sent. Speech that the platform has put into words is text. */
const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().trim().min(1).max(5000) }),
  z.object({
    kind: z.literal('media'),
    media: z.enum(['image', 'voice', 'video', 'file', 'location', 'sticker', 'other']),
  }),
])

/**
 * What happens on any channel. An adapter turns its platform's own events into these; what has no counterpart here it
 * leaves out.
 */
export const channelEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    ...base,
    message: content,
    /** In a group: the bot was named. What is not said to it is none of its business. */
    mentioned: z.boolean().default(false),
  }),
  /** A button or menu entry was tapped: `action` is one of ours, `label` the words on it. */
  z.object({
    type: z.literal('postback'),
    ...base,
    action: chatAction,
    label: z.string().trim().min(1).max(200).optional(),
  }),
  z.object({ type: z.literal('follow'), ...base }),
  z.object({ type: z.literal('unfollow'), ...base }),
  /** A code with a parameter was scanned, by a follower or in order to follow. */
  z.object({ type: z.literal('scan'), ...base, code: z.string().max(200) }),
  /** The bot was taken into a group. */
  z.object({ type: z.literal('join'), ...base }),
  /** The platform tells what became of a message of ours; `key` is the one it was sent with. */
  z.object({
    type: z.literal('delivery'),
    ...base,
    key: z.string().max(64),
    state: z.enum(['delivered', 'read', 'failed']),
  }),
])

export type ChannelEvent = z.infer<typeof channelEvent>
export type ChannelSource = z.infer<typeof channelSource>

/** The events of one call in the order in which they happened; what we do not know is counted and left out. */
export function readEvents(items: readonly unknown[]): { events: ChannelEvent[]; ignored: number } {
  const events = items
    .map((item) => channelEvent.safeParse(item))
    .flatMap((read) => (read.success ? [read.data] : []))
    .sort((one, other) => one.timestamp - other.timestamp)
  return { events, ignored: items.length - events.length }
}
