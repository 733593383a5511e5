import type { Button, Knowledge, Move, State } from '../model.ts'
import { answer, button, plain, say } from '../moves.ts'
import { callForMisses, callsByItself } from './person.ts'

/** What the bot can do, the commonest first. */
export const menuButtons = (): Button[] =>
  ['screen', 'apply', 'progress', 'list', 'code', 'person', 'others'].map((action) => button(action))

/** What a person then handles, and the doors beside it. */
const OTHERS = [
  'report_change',
  'wish',
  'service',
  'appeal',
  'report_abuse',
  'request.callback',
  'policy',
  'person',
]

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

/**
 * Weather, other offices, nonsense: says kindly what it is for, and which door is the right one. The second time in
 * a row a person is offered, for it may be that we do not understand.
 */
export function outOfScope(state: State): Move {
  const misses = state.misses + 1
  const reply =
    misses >= 2
      ? { text: [say('menu.offer_person')], buttons: [button('person'), button('menu')], asks: true }
      : {
          text: [say('menu.not_ours')],
          links: [{ label: say('call.12345'), href: 'tel:12345' }],
          buttons: menuButtons(),
        }
  return { state: { ...state, misses }, replies: [reply], commands: [], intent: 'out_of_scope' }
}

/** "别的事": the rest of what can be done here. */
export function showOthers(state: State): Move {
  return answer(state, 'menu', {
    text: [plain(state, 'menu.ask')],
    buttons: OTHERS.map((action) => button(action)),
    asks: true,
  })
}

/** "算了": the task is left, what was said is kept for the next time. */
export function cancel(state: State): Move {
  const left = { ...state, task: null, wantsSignIn: null }
  const key = state.task ? 'menu.left' : 'menu.nothing_open'
  return answer(left, 'control', { text: [say(key)], buttons: menuButtons() })
}

/**
 * Nothing fits. The second time in a row a person is called, or, for who wants nobody, offered; while one is on the
 * way it is kept for them.
 */
export function notUnderstood(state: State, knowledge: Knowledge): Move {
  if (knowledge.waitingForPerson) {
    return answer(state, 'none', { text: [say('person.kept_for_them')] })
  }
  const misses = state.misses + 1
  if (callsByItself(state, misses, knowledge)) return callForMisses(state)
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
