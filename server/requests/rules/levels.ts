import type { Level, RequestKind } from '../contract.ts'

const ORDER: readonly Level[] = ['village', 'township', 'county']
/** How many digits of a region code name a place of the level. */
const DIGITS: Record<Level, number> = { village: 12, township: 9, county: 6 }

/**
 * The nearest desk that may read such a request. The village knows everybody, so that what tells of money, of
 * illness or of neighbours does not lie there; who is complained about does not handle it.
 */
const NEAREST: Record<Exclude<RequestKind, 'abuse'>, Level> = {
  service: 'village',
  change: 'township',
  callback: 'township',
  appeal: 'county',
}

/** What decides where a request may lie; `about` is set for `abuse` alone. */
export type Subject = { kind: RequestKind; about?: 'benefits' | 'staff' | undefined; regionCode: string }

const rank = (level: Level): number => ORDER.indexOf(level)

/** The desks where a request may lie, from the nearest on. A place known only as far as the county is the county's. */
export function levelsFor({ kind, about, regionCode }: Subject): Level[] {
  const nearest = kind === 'abuse' ? (about === 'staff' ? 'county' : 'township') : NEAREST[kind]
  return ORDER.filter((level) => rank(level) >= rank(nearest) && DIGITS[level] <= regionCode.length)
}

/** The next desk up; the county has nobody above it here. */
export function above(level: Level): Level {
  return ORDER[rank(level) + 1] ?? level
}

/** Whether staff of a role read what lies on the desk of a level: their own and those below, never those above. */
export function readsLevel(role: string, level: Level): boolean {
  const own = ORDER.find((one) => one === role)
  return own !== undefined && rank(own) >= rank(level)
}

/** The levels whose requests a role reads. */
export function levelsReadBy(role: string): Level[] {
  return ORDER.filter((level) => readsLevel(role, level))
}

/** The part of a region code that names the office of a level. */
export function officeCode(level: Level, regionCode: string): string {
  return regionCode.slice(0, DIGITS[level])
}

/**
 * Where a request may be passed on to: the township or the county, or (taken) back into the line where it lies.
 * Down to the village nothing goes.
 */
export function passTargets(subject: Subject, level: Level, taken: boolean): Level[] {
  return levelsFor(subject).filter((to) => (to === level ? taken : to !== 'village'))
}

/** Whether a reader of a role learns the name of who asks. */
export function showsName(naming: 'anonymous' | 'hidden' | 'shared' | undefined, role: string): boolean {
  return naming === undefined || naming === 'shared' || (naming === 'hidden' && role === 'county')
}
