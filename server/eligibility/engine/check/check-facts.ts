import type { Facts } from '../facts.ts'
import { familyFault } from './family.ts'
import { type Fault, fault, within } from './fault.ts'
import { isObject, shapeFault } from './shape.ts'
import { saidBack } from './value.ts'

/** One family to screen; without `asOf` the rules of today apply. */
export interface Screening {
  facts: Facts
  asOf?: string | undefined
}

export type Checked<T> = { ok: true; value: T } | { ok: false; fault: Fault }

/** Families taken in one go. */
export const BATCH_MAX = 200

/** What is wrong with one family's facts; null if they can be true. */
export function checkFacts(facts: unknown): Fault | null {
  return shapeFault(facts) ?? familyFault(facts as Facts)
}

/** A day as YYYY-MM-DD that is in the calendar. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** One family: its facts, or `{ facts, asOf }`. */
export function checkScreening(given: unknown): Checked<Screening> {
  if (!isObject(given) || !Object.hasOwn(given, 'facts')) {
    const wrong = checkFacts(given)
    return wrong ? { ok: false, fault: wrong } : { ok: true, value: { facts: given as Facts } }
  }
  const { facts, asOf, ...rest } = given
  const [strange] = Object.keys(rest)
  if (strange !== undefined) return { ok: false, fault: fault(saidBack(strange), 'unknown') }
  if (asOf !== undefined && !isDay(asOf)) {
    return { ok: false, fault: fault('asOf', 'date', { given: saidBack(asOf) }) }
  }
  const wrong = checkFacts(facts)
  if (wrong) return { ok: false, fault: within('facts', wrong) }
  return { ok: true, value: { facts: facts as Facts, asOf } }
}

/** One family, or a list of one to `BATCH_MAX`. */
export function checkScreenings(given: unknown): Checked<Screening | Screening[]> {
  if (!Array.isArray(given)) return checkScreening(given)
  if (given.length === 0) return { ok: false, fault: fault('', 'noFamily') }
  if (given.length > BATCH_MAX) return { ok: false, fault: fault('', 'batch', { max: BATCH_MAX }) }
  const all: Screening[] = []
  for (const [index, one] of given.entries()) {
    const checked = checkScreening(one)
    if (!checked.ok) return { ok: false, fault: within(String(index), checked.fault) }
    all.push(checked.value)
  }
  return { ok: true, value: all }
}
