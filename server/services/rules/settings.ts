import type { ServiceSettings } from '../contract.ts'

/** How orders go where a county has set nothing: our own technical defaults, which no document names. */
const OUR_DEFAULTS = {
  acceptHours: 8,
  confirmDays: 3,
  closeDays: 7,
  lateCheckDays: 3,
  contactDays: 7,
  complaintDays: 30,
} as const

/** Working days after which whoever must do something about an order is asked again: our own default, too. */
export const AGAIN_DAYS = 2

/** Every time limit that an order goes by. */
export type Limits = { [K in keyof typeof OUR_DEFAULTS]: number }

export function limitsOf(set: ServiceSettings | undefined): Limits {
  return {
    acceptHours: set?.acceptHours ?? OUR_DEFAULTS.acceptHours,
    confirmDays: set?.confirmDays ?? OUR_DEFAULTS.confirmDays,
    closeDays: set?.closeDays ?? OUR_DEFAULTS.closeDays,
    lateCheckDays: set?.lateCheckDays ?? OUR_DEFAULTS.lateCheckDays,
    contactDays: set?.contactDays ?? OUR_DEFAULTS.contactDays,
    complaintDays: set?.complaintDays ?? OUR_DEFAULTS.complaintDays,
  }
}

const DAY_MS = 24 * 60 * 60_000
export const days = (count: number): number => count * DAY_MS
