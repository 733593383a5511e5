import { answerAction } from './answer-action.ts'
import { answerResult } from './answer-result.ts'
import { answerText } from './answer-text.ts'
import { prefilled, startApply } from './dialogs/apply.ts'
import { askCode } from './dialogs/code.ts'
import { askList } from './dialogs/list.ts'
import { greet, showMenu } from './dialogs/menu.ts'
import { isOpen } from './dialogs/open.ts'
import { askMyPairing } from './dialogs/pairings.ts'
import { askProgress } from './dialogs/progress.ts'
import { questionReply } from './dialogs/question.ts'
import { personLeft } from './dialogs/rating.ts'
import { readBackAgain } from './dialogs/read-back.ts'
import { offerBack } from './dialogs/requests/aside.ts'
import { askedAgain } from './dialogs/requests/ask.ts'
import { resumeRequest } from './dialogs/requests/begin.ts'
import { openQuestion } from './dialogs/screen.ts'
import { askMyOrders } from './dialogs/services/mine.ts'
import { askMyWish } from './dialogs/wishes/mine.ts'
import type { BotEvent, Knowledge, Move, Reply, State } from './model.ts'
import { answer, say } from './moves.ts'

/**
 * One event: what is said, what is to be done, and where the conversation then stands. Pure: no I/O, no clock,
 * and whatever is typed, it never throws.
 */
export function step(state: State, event: BotEvent, knowledge: Knowledge): Move {
  const move = withTopics(offerBack(withReturn(answerEvent(state, event, knowledge), event, knowledge)))
  // Only the words that come next tell how it was, or thank.
  const rating = move.state.rating === state.rating ? null : move.state.rating
  const thanking = move.state.thanking === state.thanking ? null : move.state.thanking
  const order = orderAfter(state.order, move.state.order)
  return { ...move, state: { ...settle(move.state, move.replies), rating, thanking, order } }
}

/** The order stays in mind; what was asked of it is answered by the next words or not at all. */
const orderAfter = (before: State['order'], now: State['order']): State['order'] =>
  now && now === before ? { ...now, asks: null } : now

/** Whoever is called learns what was spoken of, now or last. */
function withTopics(move: Move): Move {
  const told = move.topics?.filter((topic) => topic !== 'none') ?? []
  const topics = told.length > 0 ? told : move.state.topics
  const commands = move.commands.map((command) =>
    command.name === 'handoff.request' && topics.length > 0 ? { ...command, topics } : command,
  )
  return { ...move, commands, state: { ...move.state, topics } }
}

function answerEvent(state: State, event: BotEvent, knowledge: Knowledge): Move {
  switch (event.kind) {
    case 'opened':
      return greet(state)
    case 'signed_in':
      return signedIn(state, knowledge)
    case 'handoff_closed':
      return personLeft(state, event) ?? resumed(state)
    case 'text':
      return answerText(state, event.text.trim(), knowledge, event.reading)
    case 'action':
    case 'asked':
      return answerAction(state, event.action, knowledge)
    case 'result':
      return answerResult(state, event.result, knowledge)
    case 'done':
      return prefilled(state, knowledge, event.ok)
  }
}

/** Goes on with what the sign-in was for. */
function signedIn(state: State, knowledge: Knowledge): Move {
  const hello: Reply = { text: [say('sign_in.done')] }
  const next = {
    apply: startApply,
    progress: askProgress,
    list: askList,
    code: askCode,
    request: (now: State, known: Knowledge) => resumeRequest(now, known),
    wish: (now: State, known: Knowledge) => askMyWish(now, known),
    pairing: askMyPairing,
    order: (now: State, known: Knowledge) => askMyOrders(now, known),
  }
  if (!state.wantsSignIn)
    return isOpen(state) ? answer(state, 'menu', hello) : withLead(hello, showMenu(state))
  return withLead(hello, next[state.wantsSignIn](state, knowledge))
}

/** A person has said what there was to say: an open question is asked again, else the bot only offers itself. */
function resumed(state: State): Move {
  return isOpen(state) ? answer(state, 'menu') : showMenu(state)
}

const withLead = (lead: Reply, move: Move): Move => ({ ...move, replies: [lead, ...move.replies] })

/** After something in between, the open question is asked again: nobody has to remember it. */
function withReturn(move: Move, event: BotEvent, knowledge: Knowledge): Move {
  const { state } = move
  const waits = move.commands.length > 0 || move.replies.some((reply) => reply.asks)
  if (!isOpen(state) || waits || move.intent === 'emergency' || move.intent === 'person') return move
  if (move.replies.length === 0 && event.kind === 'result') return move
  const replies = move.replies.map(({ buttons: _, ...reply }) => reply)
  return { ...move, replies: [...replies, ...openAgain(state, knowledge)] }
}

function openAgain(state: State, knowledge: Knowledge): readonly Reply[] {
  const request = askedAgain(state, knowledge)
  if (request) return [request]
  const open = openQuestion(state)
  return open ? [questionReply(state, open, say('screen.go_on'))] : readBackAgain(state).replies
}

/** Which buttons typed numbers mean: those of the last bubble that has numbered ones. */
export function settle(state: State, replies: readonly Reply[]): State {
  if (replies.length === 0) return state
  const last = replies.findLast((reply) => (reply.buttons?.length ?? 0) > 0)
  const choices = last && !last.digitsAnswer ? (last.buttons ?? []).map((one) => one.action) : []
  return { ...state, choices, choiceLabels: [] }
}
