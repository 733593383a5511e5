import type { WishLevel } from '../contract.ts'

const ORDER: readonly WishLevel[] = ['village', 'township', 'county']
/** How many digits of a region code name a place of the level. */
const DIGITS: Record<WishLevel, number> = { village: 12, township: 9, county: 6 }

/** The desks where a wish may lie, from the nearest on; a place known only as far as the county is the county's. */
export const levelsFor = (regionCode: string): WishLevel[] =>
  ORDER.filter((level) => DIGITS[level] <= regionCode.length)

/** The next desk up, of those there are for the place; the county has nobody above it here. */
export const above = (level: WishLevel): WishLevel => ORDER[ORDER.indexOf(level) + 1] ?? level

/** The levels whose wishes a role reads: its own and those below. */
export function levelsReadBy(role: string): WishLevel[] {
  const own = (ORDER as readonly string[]).indexOf(role)
  return ORDER.filter((_, at) => own >= at)
}

/** The part of a region code that names the office of a level. */
export const officeCode = (level: WishLevel, regionCode: string): string => regionCode.slice(0, DIGITS[level])
