/** Limits of signing in. Times in milliseconds. */
export const LIMITS = {
  codeLifeMs: 5 * 60_000,
  resendAfterMs: 60_000,
  wrongCodes: 5,
  lockMs: 15 * 60_000,
  residentSessionMs: 30 * 24 * 3_600_000,
  staffSessionMs: 12 * 3_600_000,
  /** How many codes may be asked for: a family shares a phone, a village office shares an address. */
  codesPerHour: { id: 6, phone: 10, ip: 60 },
} as const

/** Full-width digits and letters as one types them on a Chinese keyboard, and all space, taken out. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-]/g, '')
}

/** The ID number as it stands on the card. Not yet checked. */
export function normalizeIdNumber(text: string): string {
  return plain(text).toUpperCase()
}

/** 11 digits without country code. Not yet checked. */
export function normalizePhone(text: string): string {
  return plain(text).replace(/^(\+|00)?86(?=1\d{10}$)/, '')
}

export function normalizeCode(text: string): string {
  return plain(text)
}

/** The name without space; the dots that stand in names of some peoples become one sign (U+00B7). */
export function normalizeName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\u2022\u2027\u30fb\uff0e.\u2219]/g, '\u00b7')
}

/** The family name and a star for every other character: enough to see that it is one's own account. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.min(Math.max(rest.length, 1), 3))
}

export type Guess = { sendable: boolean; used: boolean; expired: boolean; right: boolean }
export type LockState = { failures: number; lockedUntil: Date | null; updatedAt: Date }
export type GuessOutcome = 'ok' | 'WRONG_CODE' | 'CODE_EXPIRED' | 'CODE_LOCKED'

/**
 * What one guess of a code leads to, and the lock after it. While locked nothing is looked at, so that a right
 * code tells nothing either. A lock that is over, and failures older than the lock time, start from zero.
 */
export function judgeGuess(
  guess: Guess,
  lock: LockState,
  now: Date,
): { outcome: GuessOutcome; failures: number; lockedUntil: Date | null } {
  if (lock.lockedUntil && lock.lockedUntil > now) return { outcome: 'CODE_LOCKED', ...lock }
  const stale = lock.lockedUntil !== null || now.getTime() - lock.updatedAt.getTime() >= LIMITS.lockMs
  const failures = stale ? 0 : lock.failures
  if (guess.used || guess.expired) return { outcome: 'CODE_EXPIRED', failures, lockedUntil: null }
  if (guess.right && guess.sendable) return { outcome: 'ok', failures: 0, lockedUntil: null }
  if (failures + 1 < LIMITS.wrongCodes)
    return { outcome: 'WRONG_CODE', failures: failures + 1, lockedUntil: null }
  return {
    outcome: 'CODE_LOCKED',
    failures: failures + 1,
    lockedUntil: new Date(now.getTime() + LIMITS.lockMs),
  }
}

export type NameEvidence = {
  /** The person in our house, if there is one. */
  known: { name: string; confirmed: boolean } | null
  given: string
  registry: 'MATCH' | 'MISMATCH' | 'DOWN'
}

/**
 * Whether the code may count, and whether the name is confirmed by that. While the registry is down somebody
 * new, or known by this very name, may go on unconfirmed; another name for a known person may not.
 */
export function judgeName(evidence: NameEvidence): { pass: boolean; confirmed: boolean } {
  const { known, given, registry } = evidence
  if (known?.confirmed && known.name === given) return { pass: true, confirmed: true }
  if (registry === 'MATCH') return { pass: true, confirmed: true }
  if (registry === 'MISMATCH') return { pass: false, confirmed: false }
  return { pass: known === null || known.name === given, confirmed: false }
}
