import { isGroup, speakAlone } from '../server/channels/service.ts'
import type { MessageBody, OpenTurn, Waiting } from '../server/conversations/service.ts'
import { readAnswer } from '../server/eligibility/engine/index.ts'
import type { Ctx } from '../server/platform/context.ts'
import { translator } from '../server/platform/i18n.ts'
import { orderWish } from './dialogs/services/mine.ts'
import { readState } from './read-state.ts'
import type { Intent } from './understanding/labels.ts'
import { findDanger } from './understanding/safety.ts'
import { understand } from './understanding/understand.ts'
import { readChoice } from './understanding/words.ts'

/** What may be answered where others read along: rules and doors, nothing about anybody. */
const FOR_ALL: ReadonlySet<Intent> = new Set(['policy', 'contact', 'volunteer', 'smalltalk', 'out_of_scope'])
/** The buttons that lead no further than that. Every other one leads to the talk alone. */
const BUTTONS_FOR_ALL =
  /^((guide|place):.*|policy|volunteer|menu|others|cancel|meant:(policy|contact|volunteer))$/

type Said = Extract<Waiting, { signal: null }>

/** What somebody wants for themselves: their words, or the button whose number they typed. */
type Own = { text: string; action?: string }

/**
 * In a group, what is one's own matter is answered alone: the words go over into the talk that the person has with us
 * there, and so does a button, tapped or typed by its number; the group gets one line. Null for everything that may be
 * answered here.
 */
export async function takeAside(ctx: Ctx, turn: OpenTurn, waiting: Waiting): Promise<MessageBody | null> {
  if (!turn.replyTo || waiting.signal || !(await isGroup(ctx, turn.replyTo))) return null
  const own = ownMatter(turn, waiting)
  if (!own) return null
  const here = { ...ctx, lang: waiting.lang, t: translator(waiting.lang) }
  if (own !== 'unknown' && (await speakAlone(here, turn.replyTo, { ...own, key: waiting.id })))
    return { text: here.t('channels:group.alone') }
  // Nobody is told of by name here, but danger is answered wherever it is told.
  return findDanger(waiting.text) ? null : { text: here.t('channels:group.come') }
}

/** `unknown`: a number whose button cannot be told any more. Null: nobody's own. */
function ownMatter(turn: OpenTurn, waiting: Said): Own | 'unknown' | null {
  const state = readState(turn.state)
  const number = waiting.action === undefined ? readChoice(waiting.text) : null
  // What was said before it in this turn may have brought other buttons.
  if (number !== null && turn.waiting[0] !== waiting) return 'unknown'
  const action = number === null ? waiting.action : state.choices[number - 1]
  if (action === undefined) {
    const place = state.guide?.wantsPlace === true && readAnswer('region', waiting.text).ok
    return isPrivate(waiting.text) && !place ? { text: waiting.text } : null
  }
  if (BUTTONS_FOR_ALL.test(action)) return null
  // What was asked back is asked back of words that were said here.
  if (action.startsWith('meant:') && state.unsure !== null) return { text: state.unsure }
  return { action, text: number === null ? waiting.text : (state.choiceLabels[number - 1] ?? '') }
}

function isPrivate(text: string): boolean {
  return orderWish(text) !== null || !FOR_ALL.has(understand(text).intent)
}
