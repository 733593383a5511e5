import type { Move, Reply, State } from '../model.ts'
import { answer, button, order, say } from '../moves.ts'
import { isOpen } from './open.ts'
import { openQuestion } from './screen.ts'

/** A person has ended the talk: what was agreed, and how it was, if that is to be asked. */
export function personLeft(
  state: State,
  { summary, rate }: { summary?: string | undefined; rate?: string | undefined },
): Move | null {
  const agreed: Reply[] = summary ? [{ text: [say('person.agreed', { summary })] }] : []
  if (!rate) return agreed.length > 0 ? answer(state, 'menu', ...agreed) : null
  const faces = [3, 2, 1].map((mark) => ({
    label: say(`rating.face.${mark}`),
    action: `rate:${rate}:${mark}`,
  }))
  return answer(state, 'menu', ...agreed, {
    text: [say('rating.ask')],
    buttons: [...faces, ...(isOpen(state) ? [button('resume')] : [])],
    asks: true,
    // The question from before is still open: typed digits are its answer.
    digitsAnswer: openQuestion(state) !== null,
  })
}

/** A face was tapped: `<hand-over>:<1 to 3>`. */
export function takeFace(state: State, rest: string): Move | null {
  const [, id = '', mark = ''] = /^([\w-]+):([123])$/.exec(rest) ?? []
  if (!id) return null
  const rating = mark === '1' ? 1 : mark === '2' ? 2 : 3
  return order(state, 'smalltalk', { name: 'handoff.rate', id, rating })
}

/** Thanks; where it was not good, one may say why. Not while something else is asked: that would be two at once. */
export function thankForFace(state: State, { id, rating }: { id: string; rating: 1 | 2 | 3 }): Move {
  if (rating === 3 || isOpen(state)) return answer(state, 'smalltalk', { text: [say('rating.thanks')] })
  const asked: Reply = { text: [say('rating.why')], buttons: [button('menu', 'rating.no_words')], asks: true }
  return answer({ ...state, rating: id }, 'smalltalk', asked)
}

/** The words about it: the next ones that are typed. */
export function takeRatingWords(state: State, text: string): Move | null {
  if (state.rating === null) return null
  const { rating: id } = state
  return order({ ...state, rating: null }, 'smalltalk', {
    name: 'handoff.rate_words',
    id,
    words: text.slice(0, 500),
  })
}
