import type { Move, State } from '../model.ts'
import { answer, button, say, tell } from '../moves.ts'

/** "我想当志愿者": thanks, what is not there yet, and who can already use the help. */
export function thankVolunteer(state: State): Move {
  return answer(state, 'volunteer', {
    text: [tell('volunteer.thanks'), tell(state.elder ? 'volunteer.now_elder' : 'volunteer.now')],
    links: [{ label: say('call.12345'), href: 'tel:12345' }],
    buttons: [button('person'), button('request.callback'), button('menu')],
  })
}
