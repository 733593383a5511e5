import { checkApply, startApply, submit, undo } from './dialogs/apply.ts'
import { askCode } from './dialogs/code.ts'
import { askList } from './dialogs/list.ts'
import { cancel, notUnderstood, showMenu } from './dialogs/menu.ts'
import { callPerson } from './dialogs/person.ts'
import { askProgress } from './dialogs/progress.ts'
import {
  backOne,
  openQuestion,
  reopenLast,
  restartScreen,
  skipQuestion,
  startScreen,
  takeOption,
  whyAsked,
} from './dialogs/screen.ts'
import type { Knowledge, Move, State } from './model.ts'

type Act = (state: State, knowledge: Knowledge) => Move

/** Every button, and what it does. The same words typed do the same. */
const ACTIONS: Readonly<Record<string, Act>> = {
  screen: startScreen,
  'screen.restart': restartScreen,
  apply: startApply,
  'apply.check': checkApply,
  'apply.submit': submit,
  'apply.undo': undo,
  'apply.later': cancel,
  progress: askProgress,
  list: askList,
  code: askCode,
  person: (state) => callPerson(state, state.misses >= 2 ? 'not_understood' : 'asked'),
  menu: showMenu,
  cancel,
  back: goBack,
  skip: (state, knowledge) => {
    const open = openQuestion(state)
    return open ? skipQuestion(state, knowledge, open) : notUnderstood(state, knowledge)
  },
  why: (state, knowledge) => {
    const open = openQuestion(state)
    return open ? whyAsked(state, open) : notUnderstood(state, knowledge)
  },
  resume: goOn,
}

/** Does what a button says; an unknown or stale one leads to the menu. */
export function answerAction(state: State, action: string, knowledge: Knowledge): Move {
  const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
  if (act) return act(state, knowledge)
  const option = action.startsWith('answer:') ? takeOption(state, knowledge, action.slice(7)) : null
  return option ?? goOn(state, knowledge)
}

function goBack(state: State): Move {
  if (openQuestion(state)) return backOne(state)
  return reopenLast(state) ?? showMenu(state)
}

/** "继续": the open task, else the menu. */
function goOn(state: State, knowledge: Knowledge): Move {
  if (openQuestion(state)) return startScreen(state, knowledge)
  return state.task === 'apply' ? checkApply(state, knowledge) : showMenu(state)
}
