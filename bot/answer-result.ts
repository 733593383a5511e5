import { applyStep, submitted, undone } from './dialogs/apply.ts'
import { showCode } from './dialogs/code.ts'
import { showList } from './dialogs/list.ts'
import { pairingAnswered, pairingFailed, showMyPairing } from './dialogs/pairings.ts'
import { personCalled } from './dialogs/person.ts'
import { showProgress } from './dialogs/progress.ts'
import { thankForFace } from './dialogs/rating.ts'
import { formKnown } from './dialogs/requests/begin.ts'
import { requestMade, requestRefused } from './dialogs/requests/send.ts'
import { acted, freeTimes, orderFailed } from './dialogs/services/act.ts'
import { offersCome, timesCome } from './dialogs/services/look.ts'
import { showMyOrders } from './dialogs/services/mine.ts'
import { orderMade } from './dialogs/services/show.ts'
import { askSignIn } from './dialogs/sign-in.ts'
import { showMyWish, wishFailed, wishReply } from './dialogs/wishes/mine.ts'
import { publicWordsCome, wishMade } from './dialogs/wishes/public-words.ts'
import { thanked } from './dialogs/wishes/thank.ts'
import type { Knowledge, Move, Result, State } from './model.ts'
import { answer, button, say } from './moves.ts'

/** What a command came to, in words. */
export function answerResult(before: State, result: Result, knowledge: Knowledge): Move {
  const state = withPlace(before, result)
  if (!result.ok) return notDone(state, knowledge, result)
  switch (result.command) {
    case 'handoff.request':
      return personCalled(state, knowledge, result.data)
    case 'handoff.rate':
      return thankForFace(state, result)
    case 'handoff.rate_words':
      return answer(state, 'smalltalk', { text: [say('rating.thanks')] })
    case 'application.start':
      return applyStep(state, result.data, knowledge)
    case 'application.view':
      return result.goal === 'apply'
        ? applyStep(state, result.data, knowledge)
        : showProgress(state, result.data, result)
    case 'application.prefill':
      // It is being fetched; the next turn comes when it has ended.
      return answer(state, 'apply')
    case 'application.submit':
      return submitted(state, result.data)
    case 'application.undo':
      return undone(state, result.data)
    case 'benefits.view':
      return showList(state, result.data)
    case 'request.form':
      return formKnown(state, knowledge, result.data)
    case 'request.make':
      return requestMade(state, result.data)
    case 'code.view':
      return showCode(state, result.data)
    case 'wish.preview':
      return publicWordsCome(state, knowledge, result.data)
    case 'wish.make':
      return wishMade(state, result.data)
    case 'wish.mine':
      return showMyWish(state, result.data, result.wants)
    case 'wish.agree':
    case 'wish.show':
      return answer(state, 'wish', wishReply(result.data))
    case 'wish.thank':
      return thanked(state, result)
    case 'service.find':
      return offersCome(state, knowledge, result.data)
    case 'service.times':
      return timesCome(state, knowledge, result.data)
    case 'service.order':
      return orderMade(state, result.data)
    case 'service.mine':
      return showMyOrders(state, result)
    case 'service.free':
      return freeTimes(state, result)
    case 'service.act':
    case 'service.at':
      return acted(state, result)
    case 'pairing.mine':
      return showMyPairing(state, result.data)
    case 'pairing.answer':
      return pairingAnswered(state, result.answer)
  }
}

/** What is being made is not lost; anything else is told with a way on. */
function notDone(
  state: State,
  knowledge: Knowledge,
  { command, code }: Extract<Result, { ok: false }>,
): Move {
  if (MAKING.includes(command)) return requestRefused(state, knowledge, code)
  if (command.startsWith('pairing.')) return pairingFailed(state, code)
  if (command.startsWith('service.')) return orderFailed(state, code)
  return command.startsWith('wish.') ? wishFailed(state, code) : failed(state, code)
}

const MAKING: readonly string[] = [
  'request.form',
  'request.make',
  'wish.preview',
  'wish.make',
  'service.find',
  'service.times',
  'service.order',
]

/** Where the application goes is where its people live, for questions about the rules. */
function withPlace(state: State, result: Result): State {
  const data = result.ok && 'data' in result ? result.data : null
  return data && 'county' in data && data.county ? { ...state, place: data.county } : state
}

/** The house says why not, in its own words; nobody is left alone with it. */
function failed(state: State, code: string): Move {
  if (code === 'SIGN_IN_FIRST') return askSignIn(state, 'apply')
  return answer(state, 'none', {
    text: [{ key: `errors:${code}` }],
    buttons: [button('apply.check'), button('person'), button('menu')],
  })
}
