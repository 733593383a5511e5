import { applyStep, submitted, undone } from './dialogs/apply.ts'
import { showCode } from './dialogs/code.ts'
import { showList } from './dialogs/list.ts'
import { personCalled } from './dialogs/person.ts'
import { showProgress } from './dialogs/progress.ts'
import { thankForFace } from './dialogs/rating.ts'
import { formKnown } from './dialogs/requests/begin.ts'
import { requestMade, requestRefused } from './dialogs/requests/send.ts'
import { askSignIn } from './dialogs/sign-in.ts'
import type { Knowledge, Move, Result, State } from './model.ts'
import { answer, button, say } from './moves.ts'

/** What a command came to, in words. */
export function answerResult(before: State, result: Result, knowledge: Knowledge): Move {
  const state = withPlace(before, result)
  if (!result.ok)
    return result.command.startsWith('request.')
      ? requestRefused(state, knowledge, result.code)
      : failed(state, result.code)
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
        : showProgress(state, result.data, result.request ?? null)
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
  }
}

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
