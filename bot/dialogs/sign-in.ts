import type { Move, State } from '../model.ts'
import { answer, button, say } from '../moves.ts'
import { PAGES } from '../pages.ts'

/** What needs to know who asks. */
export type Private = 'apply' | 'progress' | 'list' | 'code' | 'wish' | 'pairing' | 'order'

/** What the button does where it is not called by the matter. */
const ACTIONS: Partial<Record<Private, string>> = {
  wish: 'wish.mine',
  pairing: 'pairing.mine',
  order: 'order.mine',
}

/** Asks to sign in; afterwards the same matter goes on by itself. */
export function askSignIn(state: State, matter: Private): Move {
  const intent = matter === 'pairing' ? 'menu' : matter === 'order' ? 'service' : matter
  return answer({ ...state, wantsSignIn: matter }, intent, {
    text: [say(`sign_in.${matter}`)],
    links: [{ label: say('sign_in.link'), href: PAGES.signIn }],
    buttons: [button(ACTIONS[matter] ?? matter, 'button.signed_in'), button('person')],
  })
}
