import type { ClaimState, WishState } from '../contract.ts'

/**
 * Who moves a wish. `owner`: whose wish it is. `maker`: staff who made it for somebody. `volunteer`: anybody who helps.
 * `holder`: who is on it. `desk`: a caseworker of the place, on the level where the wish lies or above. `system`: time.
 */
export const MOVERS = ['owner', 'maker', 'volunteer', 'holder', 'desk', 'system'] as const
export type Mover = (typeof MOVERS)[number]

type Row = {
  who: readonly Mover[]
  /** `null`: there is no wish yet. */
  from: readonly (WishState | null)[]
  to: readonly WishState[]
}

/** Every way in which a wish moves. What is not here does not happen. */
export const WISH_MOVES = {
  make: { who: ['owner', 'maker'], from: [null], to: ['to_agree'] },
  /** `open` at once where the county needs no look and nothing personal was found. */
  agree: { who: ['owner', 'maker', 'desk'], from: ['to_agree'], to: ['review', 'open'] },
  approve: { who: ['desk'], from: ['review'], to: ['open'] },
  change: { who: ['desk'], from: ['review'], to: ['to_agree'] },
  refuse: { who: ['desk'], from: ['review'], to: ['refused'] },
  withdraw: {
    who: ['owner', 'desk'],
    from: ['to_agree', 'review', 'open', 'held', 'wrong', 'expired'],
    to: ['withdrawn'],
  },
  /** Written in SQL: claim/claim-at-once.ts. */
  claim: { who: ['volunteer'], from: ['open'], to: ['held'] },
  /** `held`: the next in line has it. */
  release: { who: ['holder'], from: ['held'], to: ['open', 'held'] },
  lapse: { who: ['system'], from: ['held'], to: ['open', 'held'] },
  /** Somebody in line, who could not have it when it became free, may now. */
  hand_on: { who: ['system'], from: ['open'], to: ['held'] },
  complete: { who: ['holder', 'desk'], from: ['held'], to: ['met'] },
  report: { who: ['owner', 'holder', 'desk'], from: ['held', 'met'], to: ['wrong'] },
  reopen: { who: ['desk'], from: ['wrong'], to: ['open', 'held'] },
  /** Nothing was wrong: back to where it was. */
  dismiss: { who: ['desk'], from: ['wrong'], to: ['held', 'met'] },
  close: { who: ['system'], from: ['met'], to: ['closed'] },
  expire: { who: ['system'], from: ['to_agree', 'review', 'open'], to: ['expired'] },
  /** What was on the board goes there again. */
  renew: { who: ['owner', 'desk'], from: ['expired'], to: ['review', 'open'] },
} as const satisfies Record<string, Row>

export type WishMove = keyof typeof WISH_MOVES

/** Whether the table has this move. */
export function mayMove(move: WishMove, from: WishState | null, to: WishState, who: Mover): boolean {
  const row: Row = WISH_MOVES[move]
  return row.who.includes(who) && row.from.includes(from) && row.to.includes(to)
}

/** The moves that one of these may make from here, in the order of the table. */
export function movesFrom(from: WishState | null, who: readonly Mover[]): WishMove[] {
  return (Object.keys(WISH_MOVES) as WishMove[]).filter((move) => {
    const row: Row = WISH_MOVES[move]
    return row.from.includes(from) && row.who.some((one) => who.includes(one))
  })
}

type ClaimRow = { from: readonly (ClaimState | null)[]; to: ClaimState }

/** The same for a claim; each comes with a move of its wish, or is a step in the line. */
export const CLAIM_MOVES = {
  take: { from: [null], to: 'held' },
  queue: { from: [null], to: 'waiting' },
  promote: { from: ['waiting'], to: 'held' },
  leave: { from: ['waiting'], to: 'left' },
  pass_over: { from: ['waiting'], to: 'passed_over' },
  finish: { from: ['held'], to: 'done' },
  give_back: { from: ['held'], to: 'released' },
  run_out: { from: ['held'], to: 'expired' },
  /** It was not met after all. */
  undo: { from: ['done'], to: 'undone' },
} as const satisfies Record<string, ClaimRow>

export type ClaimMove = keyof typeof CLAIM_MOVES

/** Claims that are not over. */
export const OPEN_CLAIMS: readonly ClaimState[] = ['held', 'waiting']
/** Wishes to which pictures may still be added. */
export const PICTURED: readonly WishState[] = ['to_agree', 'review', 'open', 'held']
/** Wishes in which nothing moves any more. */
export const OVER: readonly WishState[] = ['closed', 'refused', 'withdrawn']
