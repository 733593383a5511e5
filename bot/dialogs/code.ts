import type { CodeData, Knowledge, Move, State } from '../model.ts'
import { answer, button, order, say } from '../moves.ts'
import { PAGES } from '../pages.ts'
import { askSignIn } from './sign-in.ts'

/** "我的幸福码". */
export function askCode(state: State, knowledge: Knowledge): Move {
  if (!knowledge.signedIn) return askSignIn(state, 'code')
  return order({ ...state, wantsSignIn: null }, 'code', { name: 'code.view' })
}

/** The code to read out or to open large; the picture itself is on its page. */
export function showCode(state: State, data: CodeData): Move {
  if (!data) {
    return answer(state, 'code', {
      text: [say('code.none')],
      buttons: [button('screen'), button('progress'), button('person')],
    })
  }
  return answer(state, 'code', {
    text: [say('code.short', { code: data.shortCode })],
    links: [{ label: say('link.code'), href: PAGES.code }],
    buttons: [button('list'), button('menu')],
  })
}
