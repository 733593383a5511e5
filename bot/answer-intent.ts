import { actOn, type Said } from './answer-action.ts'
import { askWhatIsMeant } from './dialogs/ask-back.ts'
import { notUnderstood } from './dialogs/menu.ts'
import { answerIfKnown, answerIfSure } from './dialogs/policy.ts'
import type { Knowledge, Move, State } from './model.ts'
import { isAsking } from './understanding/asking.ts'
import { LIKELY, SURE, SURE_OF_DANGER } from './understanding/certainty.ts'
import type { Intent } from './understanding/labels.ts'

/** How likely a question about a rule has to be for the guide to be searched. */
const MAY_BE_RULE = 0.1

/** While a question is open or a person is on the way, only what is this clear turns to something else. */
const CLEAR = 0.7

/** Shorter words are an answer that went wrong sooner than something else, unless they name a thing of ours. */
const A_SENTENCE = 7

/** A short question is none the less one, where nothing else it could be is near. */
const BEYOND_DOUBT = 0.9
const ASKING: readonly Intent[] = ['policy', 'progress', 'list', 'contact']

/** What is one's own, and needs a sign-in. */
const OWN: readonly Intent[] = ['progress', 'list']

/** Whether the words are clear enough to leave what is open for them. Danger needs less. */
export function isClear({ text, understood: { intent, confidence } }: Said): boolean {
  if (confidence === 1) return true
  if (intent === 'out_of_scope') return false
  if (text.length < A_SENTENCE) return ASKING.includes(intent) && confidence >= BEYOND_DOUBT
  return confidence >= (intent === 'emergency' ? SURE : CLEAR)
}

/** It may be a question about a rule, and is not likely anything else: then the guide is asked. */
const asksRule = ({ understood: { confidence, likely } }: Said): boolean =>
  confidence < LIKELY ||
  likely.some(({ intent, confidence }) => intent === 'policy' && confidence >= MAY_BE_RULE)

/** Sure: it is done. Likely: it is asked back. Else it was not understood. */
export function answerIntent(state: State, knowledge: Knowledge, said: Said): Move {
  const { intent, confidence, likely } = said.understood
  if (confidence >= (intent === 'emergency' ? SURE_OF_DANGER : SURE)) {
    // "网上能办吗" says so little that it may be anything: nobody is turned away while the guide has an answer.
    // "低保几号发钱": what holds for everybody is told before anybody has to sign in.
    const open =
      intent === 'out_of_scope' || (OWN.includes(intent) && !knowledge.signedIn && isAsking(said.text))
    const told = open ? answerIfSure(state, knowledge, said.text, OWN.includes(intent) ? intent : null) : null
    return told ?? actOn(intent, state, knowledge, said)
  }
  const known = asksRule(said) ? answerIfKnown(state, knowledge, said.text, said.understood.topics) : null
  if (known) return known
  const asked = confidence >= LIKELY ? askWhatIsMeant(state, said.text, likely) : null
  return asked ? { ...asked, intent } : notUnderstood(state, knowledge)
}
