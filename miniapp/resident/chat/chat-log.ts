import type { ChatMessage } from '../../../server/conversations/contract.ts'

/** A message of ours that the server has not confirmed yet. */
export interface Pending {
  clientKey: string
  text: string
  action?: string
  state: 'sending' | 'waiting'
}

/** Only the newest message of the other side offers buttons: older ones belong to questions gone by. */
export function openButtons(known: readonly ChatMessage[]): NonNullable<ChatMessage['buttons']> {
  const last = known.at(-1)
  return last && last.author !== 'me' ? (last.buttons ?? []) : []
}

/** Words of the bot that come later than this after each other are no longer one answer. */
const ONE_ANSWER_MS = 60_000

/**
 * The number of the message where what was said last begins: of an answer of several bubbles the first, so that a
 * phone shows the answer and not only its end; of anything else the newest.
 */
export function newestBegins(known: readonly ChatMessage[]): number | undefined {
  let at = known.length - 1
  const isOneWith = (one: ChatMessage | undefined, next: ChatMessage | undefined): boolean =>
    one?.author === 'bot' &&
    next?.author === 'bot' &&
    Date.parse(next.at) - Date.parse(one.at) < ONE_ANSWER_MS
  while (isOneWith(known[at - 1], known[at])) at -= 1
  return known[at]?.seq
}

/** Long digit runs may be an ID number or an account: such words wait in memory only. */
export function mayBeKept({ text }: Pick<Pending, 'text'>): boolean {
  return !/\d[\d\s-]{9,}/.test(text)
}

/** What the server will never take as it is: too long, say. Anything else may be taken later, and so it waits. */
export const isRefused = (status: number): boolean => [400, 413, 422].includes(status)

/** Too much at once just now: the same words will be taken a little later. */
export const isBusy = (status: number): boolean => [429, 502, 503, 504].includes(status)
