import { createHash } from 'node:crypto'
import { chinaDate } from '../../platform/clock.ts'
import type { EconomicCheckRequest } from '../contract/economic-check.ts'

export type PendingCheck = {
  requestNo: string
  acceptedAt: Date
  persons: EconomicCheckRequest['persons']
  categories: EconomicCheckRequest['categories']
}

export type AcceptOutcome =
  | { ok: true; check: PendingCheck }
  | { ok: false; code: 'CONSENT_MISSING' | 'REQUEST_KEY_REUSED' }

/**
 * Requests for an economic check, in memory. The number follows from the key, so that asking again after a
 * restart of the sandbox gives the same number.
 */
export function createCheckStore() {
  const checks = new Map<string, PendingCheck & { contentHash: string }>()
  return {
    get: (requestNo: string): PendingCheck | undefined => checks.get(requestNo),
    accept(request: EconomicCheckRequest, now: Date): AcceptOutcome {
      const requestNo = `EC${hash(request.requestKey).slice(0, 22)}`
      const contentHash = hash(JSON.stringify([request.persons, request.categories]))
      const known = checks.get(requestNo)
      if (known) {
        return known.contentHash === contentHash
          ? { ok: true, check: known }
          : { ok: false, code: 'REQUEST_KEY_REUSED' }
      }
      if (!everyAdultConsents(request, now)) return { ok: false, code: 'CONSENT_MISSING' }
      const { persons, categories } = request
      const check = { requestNo, acceptedAt: now, persons, categories, contentHash }
      checks.set(requestNo, check)
      return { ok: true, check }
    },
  }
}

export type CheckStore = ReturnType<typeof createCheckStore>

/**
 * Everyone of 18 or older needs a consent. When it was signed is not judged: a demonstration may have moved the
 * clock of the product ahead of ours.
 */
function everyAdultConsents({ persons, consents }: EconomicCheckRequest, now: Date): boolean {
  const signed = new Set(consents.map(({ ref }) => ref))
  return persons.every(({ ref, idNumber }) => signed.has(ref) || !isAdult(idNumber, now))
}

function isAdult(idNumber: string, now: Date): boolean {
  const today = Number(chinaDate(now).replaceAll('-', ''))
  return today - Number(idNumber.slice(6, 14)) >= 18_00_00
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
