import type { CheckItem, CheckOutcome, OrderState } from '../../../server/services/contract.ts'

/** A scan at a door as this phone keeps it; once answered, without the code. */
export interface Kept extends CheckItem {
  /** What it was for, in words; nothing of a person. */
  label: string
  outcome: CheckOutcome | null
  message: string
}

/** So many that were answered stay in sight. */
const LAST = 30

export const isWaiting = ({ outcome }: Kept): boolean => outcome === null

/** The list after the house, or the phone itself, has judged one. */
export function answered(
  all: readonly Kept[],
  clientKey: string,
  outcome: CheckOutcome,
  message: string,
): Kept[] {
  const now = all.map((one) => {
    if (one.clientKey !== clientKey) return one
    const { orderId, kind, at, label } = one
    return { clientKey, orderId, kind, at, label, outcome, message }
  })
  const done = now.filter((one) => !isWaiting(one))
  const old = new Set(done.slice(0, Math.max(0, done.length - LAST)))
  return now.filter((one) => !old.has(one))
}

/** What is scanned next for an order: what the phone has kept counts, although the house may not know of it yet. */
export function awaited(orderId: string, state: OrderState, all: readonly Kept[]): 'in' | 'out' | null {
  const good = all.filter((one) => one.orderId === orderId && (one.outcome === null || one.outcome === 'ok'))
  if (['finished', 'confirmed', 'closed', 'declined', 'cancelled', 'disputed', 'ordered'].includes(state))
    return null
  if (good.some(({ kind }) => kind === 'out')) return null
  return state === 'started' || good.some(({ kind }) => kind === 'in') ? 'out' : 'in'
}

/** The longest token the API reads; a longer text is some other QR. */
const LONGEST = 600
const SHORTEST_SHORT = 8
const LONGEST_SHORT = 40

/** The 幸福码 of a text that was scanned or typed; null: it is none. */
export function codeFrom(text: string, scanned: boolean): { token: string } | { shortCode: string } | null {
  const plain = text.normalize('NFKC').trim()
  if (scanned) return plain !== '' && plain.length <= LONGEST ? { token: plain } : null
  return plain.length >= SHORTEST_SHORT && plain.length <= LONGEST_SHORT ? { shortCode: plain } : null
}
