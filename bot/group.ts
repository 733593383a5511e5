import { isGroup, speakAlone } from '../server/channels/service.ts'
import type { MessageBody, OpenTurn, Waiting } from '../server/conversations/service.ts'
import type { Ctx } from '../server/platform/context.ts'
import { translator } from '../server/platform/i18n.ts'
import type { Intent } from './understanding/labels.ts'
import { understand } from './understanding/understand.ts'

/** What may be answered where others read along: rules and doors, nothing about anybody. */
const FOR_ALL: ReadonlySet<Intent> = new Set(['policy', 'contact', 'volunteer', 'smalltalk', 'out_of_scope'])

/**
 * In a group, what is one's own matter is answered alone: the words go over into the talk that the person has with us
 * there, and the group gets one line. Null for everything that may be answered here.
 */
export async function takeAside(ctx: Ctx, turn: OpenTurn, waiting: Waiting): Promise<MessageBody | null> {
  if (!turn.replyTo || waiting.signal || waiting.action !== undefined) return null
  if (!(await isGroup(ctx, turn.replyTo)) || !isPrivate(waiting.text)) return null
  const here = { ...ctx, lang: waiting.lang, t: translator(waiting.lang) }
  const said = { text: waiting.text, key: waiting.id }
  return (await speakAlone(here, turn.replyTo, said)) ? { text: here.t('channels:group.alone') } : null
}

function isPrivate(text: string): boolean {
  return !FOR_ALL.has(understand(text).intent)
}
