import type { Button, Knowledge, Move, State } from '../model.ts'
import { answer, button, plain, say } from '../moves.ts'

/** What the bot can do, the commonest first. */
export const menuButtons = (): Button[] =>
  ['screen', 'apply', 'progress', 'list', 'code', 'person'].map((action) => button(action))

/** The first words of a conversation. */
export function greet(state: State): Move {
  return answer(state, 'menu', {
    text: [plain(state, 'menu.hello'), plain(state, 'menu.ask')],
    buttons: menuButtons(),
    asks: true,
  })
}

/** The menu again, at any time. */
export function showMenu(state: State): Move {
  return answer(state, 'menu', { text: [plain(state, 'menu.ask')], buttons: menuButtons(), asks: true })
}

/** "你好", "谢谢": a short friendly word. */
export function smalltalk(state: State): Move {
  return answer(state, 'smalltalk', { text: [say('menu.friendly')], buttons: menuButtons() })
}

/** "算了": the task is left, what was said is kept for the next time. */
export function cancel(state: State): Move {
  const left = { ...state, task: null, wantsSignIn: null }
  const key = state.task ? 'menu.left' : 'menu.nothing_open'
  return answer(left, 'control', { text: [say(key)], buttons: menuButtons() })
}

/** Nothing fits. The second time in a row a person is offered; while one is on the way it is kept for them. */
export function notUnderstood(state: State, knowledge: Knowledge): Move {
  if (knowledge.waitingForPerson) {
    return answer(state, 'none', { text: [say('person.kept_for_them')] })
  }
  const misses = state.misses + 1
  const second = misses >= 2
  return {
    state: { ...state, misses },
    replies: [
      {
        text: [say(second ? 'menu.offer_person' : 'menu.not_understood')],
        buttons: second ? [button('person'), button('menu')] : menuButtons(),
        asks: true,
      },
    ],
    commands: [],
    intent: 'none',
  }
}
