/** Digits of a code by level: province, city, county, township, village. */
const DIGITS: readonly number[] = [2, 4, 6, 9, 12]

/** 1 province … 5 village; null for something that is no code. */
export function levelOf(code: string): number | null {
  const index = DIGITS.indexOf(code.length)
  return index < 0 ? null : index + 1
}

/** The code of what a place lies in; null for a province. */
export function parentOf(code: string): string | null {
  const level = levelOf(code)
  const digits = level && level > 1 ? DIGITS[level - 2] : undefined
  return digits ? code.slice(0, digits) : null
}
