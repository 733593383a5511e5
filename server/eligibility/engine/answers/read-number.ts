import { DIGITS, MINUS, NEIGHBOURS, NOISE, ROUGH, SPOKEN_ZERO, TAIL, UNITS } from './vocabulary.ts'

/** A number found in free text; `rough` if the words only come near it. */
export interface ReadNumber {
  value: number
  rough: boolean
}

function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

const PLAIN = /^\d+(\.\d+)?$/

/** "一千二" is 1200 and "3万5" is 35000: a last bare digit stands for the next lower unit. */
function bySection(text: string): number | null {
  let total = 0
  let section = 0
  let digits = ''
  let last = 1
  for (const char of text) {
    const unit = UNITS[char]
    if (unit === undefined) {
      digits += DIGITS[char] === undefined ? char : String(DIGITS[char])
      continue
    }
    if (digits !== '' && !PLAIN.test(digits)) return null
    const count = digits === '' ? (unit >= 10_000 ? 0 : 1) : Number(digits)
    if (unit >= 10_000) {
      total = (total + section + count) * unit
      section = 0
    } else section += count * unit
    digits = ''
    last = unit
  }
  if (digits === '') return total + section
  if (!PLAIN.test(digits)) return null
  const rest = Number(digits)
  const bare = digits.length === 1 && last >= 100 && !SPOKEN_ZERO.test(text)
  return total + section + (bare ? (rest * last) / 10 : rest)
}

/** "两三千" lies between 2000 and 3000: read as the middle, and marked rough. */
function spread(text: string): ReadNumber | null {
  const pair = NEIGHBOURS.exec(text)
  const [, head = '', low = '', high = '', unit = ''] = pair ?? []
  if (pair === null || DIGITS[high] !== (DIGITS[low] ?? 0) + 1) return null
  const values = [bySection(head + low + unit), bySection(head + high + unit)]
  const [a, b] = values
  return a == null || b == null ? null : { value: (a + b) / 2, rough: true }
}

/**
 * Reads a number as people write it: 1200, １，２００, 一千二, 3万5, 1.2万, 两千多, 两三千.
 * @returns null if there is no number; a leading minus is kept so that the caller can refuse it
 */
export function readNumber(raw: string): ReadNumber | null {
  const text = halfWidth(raw).trim().toLowerCase()
  const negative = MINUS.test(text)
  const rough = ROUGH.test(text)
  const bare = text.replace(MINUS, '').replace(NOISE, '').replace(TAIL, '').replace(TAIL, '')
  if (bare === '') return null
  const between = spread(bare)
  if (between) return between
  const value = bySection(bare)
  if (value === null || !Number.isFinite(value)) return null
  return { value: negative ? -value : value, rough }
}
