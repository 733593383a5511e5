import type { Kinds, Message } from './parts.ts'

/** Kinds of messages that we cannot read, by our names; what is not here (recalled, system) is left out. */
const MEDIA: Record<string, string> = {
  Image: 'image',
  Audio: 'voice',
  Video: 'video',
  Attachment: 'file',
  Location: 'location',
  Emoticon: 'sticker',
  Contact: 'other',
  Url: 'other',
  MiniProgram: 'other',
}

/** After a name that is called there is a space of its own kind. */
const AFTER_NAME = '[\\s\\u2005]*'

/** A message in our terms, unchecked; null when it is our own, or of a kind that says nothing. */
export async function eventOf(
  message: Message,
  kinds: Kinds,
  names: readonly string[],
): Promise<object | null> {
  if (message.self()) return null
  const kind = kinds[message.type()] ?? ''
  const media = MEDIA[kind]
  if (kind !== 'Text' && !media) return null
  const room = message.room()
  const talker = message.talker().id
  const said = message.text().trim()
  const words = room ? withoutNames(said, names) : said
  return {
    type: 'message',
    eventId: message.id,
    timestamp: message.date().getTime(),
    source: room ? { kind: 'group', groupId: room.id, userId: talker } : { kind: 'user', userId: talker },
    message: media ? { kind: 'media', media } : { kind: 'text', text: words || said },
    mentioned: room !== undefined && (words !== said || (await message.mentionSelf())),
  }
}

/** What is said once the bot's name is taken out; unchanged when it is not called. */
function withoutNames(said: string, names: readonly string[]): string {
  const called = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return said.replace(new RegExp(`[@＠](?:${called})(?![\\p{L}\\p{N}])${AFTER_NAME}`, 'giu'), '').trim()
}
