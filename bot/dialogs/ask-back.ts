import type { Button, Move, State } from '../model.ts'
import { button, say } from '../moves.ts'
import type { Intent } from '../understanding/labels.ts'
import type { Understanding } from '../understanding/understanding.ts'

/** Nothing to choose: they are answered, not done. */
const NOT_OFFERED: readonly Intent[] = ['smalltalk', 'out_of_scope', 'person']

/** Less likely ones only confuse. */
const WORTH_OFFERING = 0.1

const MOST = 3

/** "您是想…？" with the likeliest things and a person; the words are kept for the one that is chosen. Null: none. */
export function askWhatIsMeant(state: State, text: string, likely: Understanding['likely']): Move | null {
  const meant = likely
    .filter(({ intent, confidence }) => confidence >= WORTH_OFFERING && !NOT_OFFERED.includes(intent))
    .slice(0, MOST)
  if (meant.length === 0) return null
  const buttons: Button[] = [
    ...meant.map(({ intent }) => button(`meant:${intent}`, `meant.${intent}`)),
    button('person'),
  ]
  const first = meant[0]?.intent === 'emergency' ? [say('meant.danger')] : []
  return {
    state: { ...state, unsure: text },
    replies: [{ text: [...first, say('meant.ask')], buttons, asks: true }],
    commands: [],
    intent: 'none',
  }
}
