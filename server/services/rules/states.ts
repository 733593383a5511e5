import type { OrderState } from '../contract.ts'

/** Who moves an order. Staff act for somebody whom they called. */
export type OrderRole = 'resident' | 'provider' | 'staff' | 'system'

/** What can happen to an order. */
export type OrderMove =
  | 'accept'
  | 'accept_at'
  | 'decline'
  | 'offer'
  | 'switch'
  | 'schedule'
  | 'no_show'
  | 'check_in'
  | 'check_out'
  | 'finish'
  | 'confirm'
  | 'rate'
  | 'close'
  | 'cancel'
  | 'complain'
  | 'stands'
  | 'again'
  | 'void'

type Row = { move: OrderMove; from: readonly OrderState[]; roles: readonly OrderRole[]; to: OrderState }

/**
 * The whole life of an order. Nothing moves one but a row of this table. `accept_at`: a time is chosen already. A visit may be checked in before it was scheduled (they agreed by phone) and after somebody said that
 * nobody came: a scan at the door says more. Whoever the visitor forgot to check out may confirm all the same.
 */
export const MOVES: readonly Row[] = [
  { move: 'accept', from: ['ordered'], roles: ['provider'], to: 'accepted' },
  { move: 'accept_at', from: ['ordered'], roles: ['provider'], to: 'scheduled' },
  { move: 'decline', from: ['ordered', 'accepted', 'scheduled'], roles: ['provider'], to: 'declined' },
  { move: 'offer', from: ['ordered'], roles: ['system'], to: 'ordered' },
  { move: 'switch', from: ['ordered', 'declined'], roles: ['resident', 'staff'], to: 'ordered' },
  {
    move: 'schedule',
    from: ['accepted', 'scheduled', 'no_show'],
    roles: ['resident', 'provider', 'staff'],
    to: 'scheduled',
  },
  { move: 'no_show', from: ['scheduled'], roles: ['resident', 'provider', 'staff'], to: 'no_show' },
  { move: 'check_in', from: ['accepted', 'scheduled', 'no_show'], roles: ['provider'], to: 'started' },
  { move: 'check_out', from: ['started'], roles: ['provider'], to: 'finished' },
  { move: 'finish', from: ['accepted', 'scheduled', 'started', 'no_show'], roles: ['staff'], to: 'finished' },
  { move: 'confirm', from: ['started', 'finished'], roles: ['resident', 'staff'], to: 'confirmed' },
  { move: 'rate', from: ['confirmed'], roles: ['resident', 'staff'], to: 'closed' },
  { move: 'close', from: ['confirmed'], roles: ['system'], to: 'closed' },
  {
    move: 'cancel',
    from: ['ordered', 'accepted', 'scheduled', 'declined', 'no_show'],
    roles: ['resident', 'staff'],
    to: 'cancelled',
  },
  {
    move: 'complain',
    from: ['started', 'finished', 'confirmed', 'closed', 'no_show'],
    roles: ['resident', 'staff'],
    to: 'disputed',
  },
  { move: 'stands', from: ['disputed'], roles: ['staff'], to: 'confirmed' },
  { move: 'again', from: ['disputed'], roles: ['staff'], to: 'accepted' },
  { move: 'void', from: ['disputed'], roles: ['staff'], to: 'cancelled' },
]

/** Where a move leads; null: this role may not do this in this state. */
export function nextState(from: OrderState, move: OrderMove, role: OrderRole): OrderState | null {
  const row = MOVES.find((one) => one.move === move)
  return row?.from.includes(from) && row.roles.includes(role) ? row.to : null
}

/** Whether a move may be made. */
export const may = (from: OrderState, move: OrderMove, role: OrderRole): boolean =>
  nextState(from, move, role) !== null

/** Nobody has come yet, and somebody may. */
export const OPEN: readonly OrderState[] = [
  'ordered',
  'accepted',
  'scheduled',
  'no_show',
  'started',
  'finished',
]
/** The provider may know whom it is for. */
export const IN_HANDS: readonly OrderState[] = [
  'accepted',
  'scheduled',
  'no_show',
  'started',
  'finished',
  'confirmed',
  'disputed',
]
/** Counts on a statement. */
export const ACCEPTED_WORK: readonly OrderState[] = ['confirmed', 'closed']
/** Somebody of the desk has to look. */
export const UNSETTLED: readonly OrderState[] = ['disputed', 'declined', 'no_show']
/** Whether an order in this state holds a seat of its slot. */
export const holdsSeat = (state: OrderState): boolean => !['declined', 'cancelled'].includes(state)
/** Whether there is work that a complaint could leave standing. */
export const canStand = (order: { inAt: Date | null; finishedAt: Date | null }): boolean =>
  order.inAt !== null || order.finishedAt !== null
