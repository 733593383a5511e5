import type { DeskRequest, Level, RequestState } from '../contract.ts'
import { readsLevel } from './levels.ts'

type Action = DeskRequest['actions'][number]

/** How a request stands for one reader. */
export type Standing = {
  state: RequestState
  level: Level
  /** The reader has taken it. */
  mine: boolean
  /** Role of the reader. */
  role: string
  canBeAnswered: boolean
  /** The reader may learn who asks. */
  named: boolean
  /** There is somewhere to pass it on to. */
  passable: boolean
}

/** Waits for an answer. */
export const OPEN: readonly RequestState[] = ['new', 'taken']

/**
 * What a member of staff may do. Nobody closes what was not answered, except where nobody can be told. A desk
 * further up may pass on what somebody below has taken and left. Whoever has taken it may join the talk of who asks,
 * if they may learn who that is.
 */
export function actionsFor(at: Standing): Action[] {
  const { state, mine } = at
  const open = OPEN.includes(state)
  const aboveIt = readsLevel(at.role, at.level) && at.role !== at.level
  const may: Record<Action, boolean> = {
    take: state === 'new',
    answer: mine && at.canBeAnswered && (state === 'taken' || state === 'answered'),
    talk: mine && at.named && (state === 'taken' || state === 'answered'),
    pass_on: open && at.passable && (state === 'new' || mine || aboveIt),
    close: mine && (state === 'answered' || (state === 'taken' && !at.canBeAnswered)),
  }
  return (['take', 'answer', 'talk', 'pass_on', 'close'] as const).filter((action) => may[action])
}

/** Whether who asked may still take it back. */
export const canWithdraw = (state: RequestState): boolean => OPEN.includes(state)
