import { type ChannelEvent, readEvents } from '../event.ts'
import { menuLabel } from './menu.ts'
import type { Pushed } from './read-xml.ts'

/** Kinds of messages that we cannot read, by our names. */
const MEDIA: Record<string, string> = {
  image: 'image',
  voice: 'voice',
  video: 'video',
  shortvideo: 'video',
  location: 'location',
  file: 'file',
  link: 'other',
}

/** Someone who scans a code in order to follow brings its parameter behind this. */
const SCENE = 'qrscene_'

/** A push of the platform in our terms; what has no counterpart (views, receipts of template messages) is left out. */
export function eventsOf(push: Pushed): { events: ChannelEvent[]; ignored: number } {
  return readEvents([{ ...base(push), ...whatHappened(push) }])
}

function base({ FromUserName, CreateTime, MsgId, Event = '', EventKey = '' }: Pushed) {
  // Events have no id of their own; nobody does the same thing twice in a second.
  const eventId = MsgId && !Event ? MsgId : [FromUserName, CreateTime, Event, EventKey.slice(0, 64)].join(' ')
  return { eventId, timestamp: Number(CreateTime) * 1000, source: { kind: 'user', userId: FromUserName } }
}

/** Without a known `type` it is counted as ignored. */
function whatHappened(push: Pushed): object {
  const { MsgType, Content, Recognition } = push
  if (MsgType === 'event') return eventOf(push)
  const said = MsgType === 'text' ? Content?.trim() : Recognition?.trim()
  if (said) return { type: 'message', message: { kind: 'text', text: said } }
  const media = MEDIA[MsgType]
  return media ? { type: 'message', message: { kind: 'media', media } } : {}
}

function eventOf({ Event, EventKey = '' }: Pushed): object {
  switch (Event) {
    case 'subscribe':
      return EventKey.startsWith(SCENE)
        ? { type: 'scan', code: EventKey.slice(SCENE.length) }
        : { type: 'follow' }
    case 'unsubscribe':
      return { type: 'unfollow' }
    case 'SCAN':
      return { type: 'scan', code: EventKey }
    case 'CLICK':
      return { type: 'postback', action: EventKey, label: menuLabel(EventKey) }
    default:
      return {}
  }
}
