import type { Said } from './answer-action.ts'
import { isClear } from './answer-intent.ts'
import { callForMisses, callsByItself, emergency } from './dialogs/person.ts'
import { WITHOUT_NAME } from './dialogs/requests/anonymous.ts'
import { goOn } from './dialogs/requests/ask.ts'
import { answered, openDraft, stepOf } from './dialogs/requests/drafts.ts'
import { placesLike, readPlace } from './dialogs/requests/place.ts'
import { answerBeside, correctRequest, correctShort, readStep } from './dialogs/requests/read-step.ts'
import { sendRequest } from './dialogs/requests/send.ts'
import { cut } from './dialogs/requests/steps.ts'
import { chooseWrong, passOver } from './dialogs/requests/take.ts'
import type { Step } from './dialogs/requests/task.ts'
import { leavesRequest } from './leaves-request.ts'
import type { Knowledge, Move, State } from './model.ts'
import { button, tell } from './moves.ts'
import type { Draft } from './request-draft.ts'
import { CHANGE_IT, SEND } from './understanding/data/request-vocabulary.ts'
import { likeliestDanger } from './understanding/understand.ts'
import { saysNone } from './understanding/words.ts'

/** From here on it tells more than was asked, and is kept with the words. */
const A_SENTENCE = 8
/** Up to here words about a day are kept as they were said: nobody is asked for a date twice. */
const SAID_DAY = 20
const DIGITS_ONLY = /^[\d-]+$/
/** Shorter than this nothing is told. */
const A_WORD = 4
const waitsForSignIn = ({ kind }: Draft, { signedIn }: Knowledge): boolean =>
  !signedIn && !WITHOUT_NAME.includes(kind)

/** "好", "不对" to what was read back: before they steer anything. */
export function answerCheck(state: State, knowledge: Knowledge, text: string): Move | null {
  const draft = openDraft(state)
  if (!draft || waitsForSignIn(draft, knowledge) || stepOf(draft, knowledge)) return null
  if (knowledge.signedIn && !draft.known) return null
  if (SEND.test(text)) return sendRequest(state, knowledge)
  return CHANGE_IT.test(text) ? chooseWrong(state) : null
}

/** Typed words while a request is made. Null: none is, or they want something else. */
export function answerRequest(state: State, knowledge: Knowledge, said: Said): Move | null {
  const draft = openDraft(state)
  if (!draft) return null
  const { text } = said
  const step = waitsForSignIn(draft, knowledge) ? null : stepOf(draft, knowledge)
  // An answer of the guide waits for the place.
  if (state.guide?.wantsPlace && step?.takes !== 'place' && readPlace(text)) return null
  const value = step && step.takes !== 'words' ? readStep(step, draft, knowledge, text) : null
  if (step?.optional && step.takes !== 'words' && saysNone(text)) return passOver(state, knowledge)
  if (step && value !== null) return take(state, draft, knowledge, step, text, value)
  if (said.understood.intent === 'emergency' && isClear(said))
    return emergency(withWords(state, draft, text), said.understood.danger ?? likeliestDanger(text))
  if (leavesRequest(draft, said, step)) return null
  if (step?.takes === 'words') {
    const words = step.read?.(draft, knowledge, text) ?? cut(text)
    return goOn(answered(state, draft, { [step.slot]: words }), knowledge)
  }
  if (step) return notAnswered(state, draft, knowledge, step, text)
  if (knowledge.waitingForPerson) return null
  // "不想登录": the other way is among the buttons. Whoever cannot find it is called for.
  if (waitsForSignIn(draft, knowledge) && text.length < A_SENTENCE) return misread(state, draft, knowledge)
  const right = correctRequest(draft, knowledge, text) ?? correctShort(draft, knowledge, text)
  if (right) return goOn(answered(state, draft, right), knowledge, [tell('put_right')])
  if (text.trim().length < A_WORD) return misread(state, draft, knowledge)
  return goOn(withWords(state, draft, text), knowledge, [tell('added')])
}

/** An answer; what was told beside it is not lost. */
function take(
  state: State,
  draft: Draft,
  knowledge: Knowledge,
  step: Step,
  text: string,
  value: string,
): Move {
  const told = text.length >= A_SENTENCE && keepsWords(draft, step)
  const taken = answered(state, draft, { [step.slot]: value })
  const open = openDraft(taken)
  return goOn(told && open ? withWords(taken, open, text) : taken, knowledge)
}

/** Not the answer: what tells more is kept, a day that is too long to read is passed over, else it is asked again. */
function notAnswered(state: State, draft: Draft, knowledge: Knowledge, step: Step, text: string): Move {
  const beside = answerBeside(step, draft, knowledge, text)
  if (beside) return goOn(answered(state, draft, beside), knowledge, [tell('noted')])
  const kept = text.length >= A_SENTENCE && keepsWords(draft, step) ? withWords(state, draft, text) : state
  if (step.takes === 'day' && !readPlace(text)) {
    const open = openDraft(kept)
    const said = text.length <= SAID_DAY && !DIGITS_ONLY.test(text) ? text.trim() : null
    if (open) return goOn(answered(kept, open, { [step.slot]: said }), knowledge, [tell('noted')])
  }
  return misread(kept, draft, knowledge, step, text)
}

/** What is typed beside the answer belongs to the words: but no number, and nothing to what strangers read. */
const keepsWords = ({ kind }: Draft, { takes }: Step): boolean => takes !== 'phone' && kind !== 'wish'

/** Asks again, and the second time calls somebody to talk to, or offers it to who wants nobody. */
function misread(state: State, draft: Draft, knowledge: Knowledge, step?: Step, text = ''): Move {
  const misses = state.misses + 1
  const calls = callsByItself(state, misses, knowledge)
  const lead = waitsForSignIn(draft, knowledge) ? [] : [tell(step ? `again.${step.takes}` : 'again.check')]
  const again = goOn(state, knowledge, lead)
  const places = step?.takes === 'place' ? placesLike(draft, text) : []
  const person = misses >= 2 && !calls ? [button('person')] : []
  const replies = again.replies.map((reply) => {
    const own = (reply.buttons ?? []).filter(({ action }) => misses < 2 || action !== 'person')
    return { ...reply, buttons: [...places, ...own, ...person] }
  })
  if (calls) {
    const call = callForMisses(again.state)
    return { ...call, replies: [...call.replies, ...replies] }
  }
  return { ...again, replies, state: { ...again.state, misses }, intent: 'none' }
}

/** More words to those that were said. */
function withWords(state: State, draft: Draft, text: string): State {
  const before = draft.answers.words ?? ''
  if (before.includes(text.trim())) return state
  return answered(state, draft, {
    words: cut(before ? `${before}${draft.kind === 'wish' ? '，' : '\n'}${text}` : text),
  })
}
