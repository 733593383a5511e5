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

/** Long digit runs may be an ID number or an account: such a message waits in memory only. */
export function mayBeKept(pending: Pending): boolean {
  return !/\d[\d\s-]{9,}/.test(pending.text)
}
