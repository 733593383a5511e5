import type { Distance, WishUrgency } from '../contract.ts'

/**
 * Order of the board: a line by the moment at which wishes were published, in which some may stand further ahead by a
 * head start in days, which never grows:
 *
 *   rank = publishedAt − near(distance) − soon(urgency);  the smallest rank is first
 *
 * A wish published later than `MOST_HEAD_START` days after another one can never stand before it. So whatever keeps
 * coming in, every wish moves to the top in the end: none starves. The rank does not change with time, so that paging
 * by it is steady.
 */
export const HEAD_START_DAYS = {
  near: { village: 3, township: 1.5, county: 0 },
  soon: { soon: 2, normal: 0 },
} as const
export const MOST_HEAD_START = 5

const DAY_MS = 24 * 3_600_000

/** In milliseconds; the smallest is first. */
export function rankOf(wish: { publishedAt: Date; distance: Distance; urgency: WishUrgency }): number {
  const days = HEAD_START_DAYS.near[wish.distance] + HEAD_START_DAYS.soon[wish.urgency]
  return wish.publishedAt.getTime() - days * DAY_MS
}

/**
 * How near a wish is to where somebody helps: in the same village, the same township, or the county. Somebody who helps in
 * all of a township has nothing nearer than that. Null: another county.
 */
export function distanceOf(wish: string, place: string): Distance | null {
  const same = (digits: number) =>
    wish.length >= digits && place.length >= digits && wish.slice(0, digits) === place.slice(0, digits)
  if (same(12)) return 'village'
  if (same(9)) return 'township'
  return same(6) ? 'county' : null
}

/** A cursor says where the last page ended. */
export type Cursor = { rank: number; id: string }
export const writeCursor = ({ rank, id }: Cursor): string => `${rank}_${id}`

export function readCursor(text: string | undefined): Cursor | null {
  const match = /^(\d{1,15})_([\da-f-]{36})$/.exec(text ?? '')
  return match?.[1] && match[2] ? { rank: Number(match[1]), id: match[2] } : null
}
