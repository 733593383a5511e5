import type { Move, Reply } from '../../model.ts'
import { tell } from '../../moves.ts'
import { kindWords } from './value-words.ts'

/** Turns after which the way back is shown again. */
const WAYS_BACK = ['menu', 'control']

/** "刚才的…还没发，接着说吗？": once when nothing else is open, and then as a button of the menu. */
export function offerBack(move: Move): Move {
  const { state, replies } = move
  const draft = state.requests.at(-1)
  const busy = state.task !== null || move.commands.length > 0
  if (!draft || busy || move.intent === 'emergency' || move.intent === 'person') return move
  if (draft.offered && !WAYS_BACK.includes(move.intent)) return move
  const at = replies.findLastIndex(({ buttons }) => (buttons?.length ?? 0) > 0)
  const last = replies[at]
  if (!last || last.buttons?.some(({ action }) => action.startsWith('request.'))) return move
  const kind = kindWords(draft)
  const offer: Reply = {
    ...last,
    text: draft.offered ? last.text : [...last.text, tell('aside', { kind })],
    buttons: [...(last.buttons ?? []), { label: tell('resume', { kind }), action: 'request.resume' }],
  }
  const offered = state.requests.map((one) => (one === draft ? { ...one, offered: true } : one))
  return {
    ...move,
    state: { ...state, requests: offered },
    replies: replies.map((reply, place) => (place === at ? offer : reply)),
  }
}
