import type { MISSING } from '../contract.ts'

export type MissingCode = (typeof MISSING)[number]

export type Readiness = {
  programmes: number
  regionCode: string
  registryState: string
  /** The members are known from the registry, or were told by hand (an empty list: I live alone). */
  membersKnown: boolean
  ownConsent: boolean
  promised: boolean
}

/**
 * What still stands between a draft and sending it. The other adults may sign later: the check waits for them,
 * the application does not. While the registry is down the members may stay open; they are filled in later.
 */
export function missingFor(ready: Readiness): MissingCode[] {
  const missing: [MissingCode, boolean][] = [
    ['programmes', ready.programmes === 0],
    ['region', ready.regionCode.length < 9],
    ['registry', ready.registryState === 'not_asked'],
    ['members', ready.registryState === 'not_found' && !ready.membersKnown],
    ['own_consent', !ready.ownConsent],
    ['promise', !ready.promised],
  ]
  return missing.flatMap(([code, isMissing]) => (isMissing ? [code] : []))
}

/** The economic check may begin: accepted, family known, and nobody who must sign is left. */
export function mayStartCheck(state: { stage: string; registryState: string; unsigned: number }): boolean {
  return (
    ['checking', 'review'].includes(state.stage) &&
    ['answered', 'not_found'].includes(state.registryState) &&
    state.unsigned === 0
  )
}

const PREFILL_WAITS_MIN = [1, 5, 15, 60]
const POLL_WAITS_SEC = [20, 40, 60, 120, 300, 900]

/** How long to wait before the registry is asked for the family again, in ms. */
export function prefillWait(attempt: number): number {
  return (PREFILL_WAITS_MIN[attempt] ?? 60) * 60_000
}

/** How long to wait before the report is looked at again, in ms: soon at first, hourly in the end. */
export function pollWait(attempt: number): number {
  return (POLL_WAITS_SEC[attempt] ?? 3600) * 1000
}

/** Tries before nobody asks any more; the township goes on with a reason. */
export const MAX_PREFILL_TRIES = 24 * 15
export const MAX_POLL_TRIES = 24 * 30
