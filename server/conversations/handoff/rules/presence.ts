import { idleOffMs, offAfterMs } from './settings.ts'

/** Signs of somebody on duty: that a page of theirs is open, and that it was touched. */
export interface Signs {
  beatAt: Date
  activeAt: Date
}

/** Without a further sign they are off from then on: the page is closed, or nobody sits before it. */
export function goneAt({ beatAt, activeAt }: Signs): Date {
  return new Date(Math.min(beatAt.getTime() + offAfterMs, activeAt.getTime() + idleOffMs))
}

/** Nobody has touched the page for so long that its being open says nothing. */
export const isIdle = (activeAt: Date, now: Date): boolean => now.getTime() - activeAt.getTime() >= idleOffMs
