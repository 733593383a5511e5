import { ADDRESS, SAID_NAME } from './data/private-words.ts'

/** A run of digits as long as a phone, an ID card, or an account. */
const LONG_NUMBER = /\d(?:[\s-]?\d){6,}[\dxX]?/g
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

/**
 * The words without what says who somebody is: long numbers, addresses of mail and houses, names that are said as
 * names, and the names given (of the family that is signed in). What is left is still somebody's story: only a
 * model that the county itself runs should read it.
 */
export function masked(text: string, names: readonly string[] = []): string {
  let left = text.normalize('NFKC')
  for (const name of names) if (name.length >= 2) left = left.replaceAll(name, '[name]')
  return left
    .replace(MAIL, '[mail]')
    .replace(LONG_NUMBER, '[number]')
    .replace(ADDRESS, '[address]')
    .replace(SAID_NAME, '$1[name]')
}
