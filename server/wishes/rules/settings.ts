import type { WishSettings } from '../contract.ts'

/**
 * Our own technical defaults where a county has set nothing. No document names them, and the pages say that they are
 * ours. What is not here (value limit, pause, hours) simply does not apply until a county sets it.
 */
export const WISH_DEFAULTS = {
  reviewDays: 2,
  leaseDays: 7,
  prolongDays: 3,
  openClaims: 3,
  closeDays: 14,
} as const

/** Given back or run out within so many days counts towards a pause. */
export const COOL_WINDOW_DAYS = 30
/** Wrong codes that may be typed for one claim; then a caseworker completes it. */
export const CODE_TRIES = 5
/** Wishes one person may make in a day. */
export const WISHES_A_DAY = 10
/** Working days that the next desk gets when a review was late. */
export const NEXT_DESK_DAYS = 1
/** Days for which a holder waits for an answer before a caseworker asks in person. */
export const ASK_DAYS = 3
/** Days that a holder has at least when something they had to wait for is over. */
export const DAYS_AFTER_WAIT = 2
/** Days after which a yes to the public words is asked for again, and after which the wish is put aside. */
export const AGREE_REMIND_DAYS = 3
export const AGREE_DAYS = 14
/** Days after which a wish that was put up and is not met yet stands on the desk's list of those that wait too long. */
export const SLOW_DAYS = 14

/** The times that count: those of the county, else ours. */
export function termsOf(settings: WishSettings | null) {
  return {
    reviewDays: settings?.reviewDays ?? WISH_DEFAULTS.reviewDays,
    leaseDays: settings?.leaseDays ?? WISH_DEFAULTS.leaseDays,
    prolongDays: settings?.prolongDays ?? WISH_DEFAULTS.prolongDays,
    openClaims: settings?.openClaims ?? WISH_DEFAULTS.openClaims,
    closeDays: settings?.closeDays ?? WISH_DEFAULTS.closeDays,
  }
}

/**
 * Whether a caseworker looks before it goes on the board. Only a county that has set its limit and this category
 * lets a wish pass without, and never one in which something was found, or of which nobody said what it costs. That the
 * cost is within the limit is seen to where the wish is made.
 */
export function needsReview(
  settings: WishSettings | null,
  wish: { category: WishSettings['noReview'][number]; valueFen: number | null; anythingFound: boolean },
): boolean {
  if (!settings || wish.anythingFound || !settings.noReview.includes(wish.category)) return true
  return settings.valueLimitFen === null || wish.valueFen === null
}

/** Whether a pause begins: `given`, how many were given back or ran out lately, this one included. */
export function pauseDays(settings: WishSettings | null, given: number): number {
  if (!settings?.coolAfter || !settings.coolDays) return 0
  return given >= settings.coolAfter ? settings.coolDays : 0
}
