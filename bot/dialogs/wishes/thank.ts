import type { Move, State } from '../../model.ts'
import { answer, button, order, wishSays } from '../../moves.ts'

/** More is a letter. */
const LONGEST = 300

/** The next words that are typed go to whoever helped. */
export function askThanks(state: State, id: string): Move {
  return answer({ ...state, thanking: id }, 'wish', {
    text: [wishSays('thank.ask')],
    buttons: [button('menu', 'rating.no_words')],
    asks: true,
  })
}

/** The words for whoever helped. Null: none are waited for. */
export function takeThanks(state: State, text: string): Move | null {
  if (state.thanking === null) return null
  const { thanking: id } = state
  return order({ ...state, thanking: null }, 'wish', {
    name: 'wish.thank',
    id,
    words: text.slice(0, LONGEST),
  })
}

/** They are on their way; or they tell who or where somebody is, and have to be said otherwise. */
export function thanked(state: State, { id, sent }: { id: string; sent: boolean }): Move {
  if (sent) return answer(state, 'wish', { text: [wishSays('thank.sent')], buttons: [button('menu')] })
  const again = answer({ ...state, thanking: id }, 'wish', {
    text: [wishSays('thank.personal')],
    buttons: [button('menu', 'rating.no_words')],
    asks: true,
  })
  return again
}
