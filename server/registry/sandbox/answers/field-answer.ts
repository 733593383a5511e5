import { chinaDate } from '../../../platform/clock.ts'
import type { RegistryField } from '../../contract/field.ts'
import type { RegistrySource } from '../../data/sources.ts'
import type { ConflictField, FaultField, Faults } from '../draft.ts'

const DAY_MS = 86_400_000

/** How old the answers of a source are, in days. Invented, as everything here. */
const AGE_DAYS: Partial<Record<RegistrySource, number>> = {
  public_security: 0,
  banks: 1,
  tax: 20,
  education: 60,
}

/** As-of date of a source on a day. */
export function asOfDate(source: RegistrySource, now: Date, olderDays = 0): string {
  return chinaDate(new Date(now.getTime() - ((AGE_DAYS[source] ?? 7) + olderDays) * DAY_MS))
}

/** The department that holds another opinion in a conflict. */
export function otherSource(source: RegistrySource): RegistrySource {
  return source === 'civil_affairs' ? 'public_security' : 'civil_affairs'
}

export type AnswerContext = { now: Date; faults: Required<Faults> }

/** A field as it is when nothing is wrong: the value, or `empty` when the department has no record. */
export function plainField<T>(source: RegistrySource, value: T | null, now: Date): RegistryField<T> {
  const state = value === null ? 'empty' : 'answered'
  return { state, source, asOf: asOfDate(source, now), value, alternatives: [] }
}

/** A field that can be missing. */
export function field<T>(
  key: FaultField,
  source: RegistrySource,
  value: T | null,
  context: AnswerContext,
): RegistryField<T> {
  if (!context.faults.missing.includes(key)) return plainField(source, value, context.now)
  return { state: 'missing', source, asOf: null, value: null, alternatives: [] }
}

/** A field that can also be in conflict; `second` is what the other department believes. */
export function disputableField<T>(
  key: ConflictField,
  source: RegistrySource,
  opinions: { value: T | null; first: T; second: T },
  context: AnswerContext,
): RegistryField<T> {
  const { faults, now } = context
  if (faults.missing.includes(key) || !faults.conflicting.includes(key)) {
    return field(key, source, opinions.value, context)
  }
  const other = otherSource(source)
  const alternatives = [
    { source, asOf: asOfDate(source, now), value: opinions.first },
    { source: other, asOf: asOfDate(other, now, 180), value: opinions.second },
  ]
  return { state: 'conflict', source, asOf: asOfDate(source, now), value: null, alternatives }
}
