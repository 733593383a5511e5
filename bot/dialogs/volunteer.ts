import type { Move, State } from '../model.ts'
import { answer, button, tell } from '../moves.ts'
import { PAGES } from '../pages.ts'

/** "我想当志愿者": thanks, the steps to become one, and the doors for whoever is one. The same for everybody, also in a group. */
export function thankVolunteer(state: State): Move {
  return answer(state, 'volunteer', {
    text: [tell('volunteer.thanks'), tell(state.elder ? 'volunteer.steps_elder' : 'volunteer.steps')],
    links: [
      { label: tell('volunteer.become'), href: PAGES.volunteer },
      { label: tell('volunteer.board'), href: PAGES.board },
      { label: tell('volunteer.claims'), href: PAGES.claims },
    ],
    buttons: [button('person'), button('menu')],
  })
}
