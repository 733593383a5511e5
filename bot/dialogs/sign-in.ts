import type { Move, State } from '../model.ts'
import { answer, button, say } from '../moves.ts'
import { PAGES } from '../pages.ts'

/** What needs to know who asks. */
export type Private = 'apply' | 'progress' | 'list' | 'code' | 'wish'

/** Asks to sign in; afterwards the same matter goes on by itself. */
export function askSignIn(state: State, matter: Private): Move {
  return answer({ ...state, wantsSignIn: matter }, matter, {
    text: [say(`sign_in.${matter}`)],
    links: [{ label: say('sign_in.link'), href: PAGES.signIn }],
    buttons: [button(matter === 'wish' ? 'wish.mine' : matter, 'button.signed_in'), button('person')],
  })
}
