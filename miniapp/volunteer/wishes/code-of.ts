/** What goes to the server for a text that was typed or scanned. */
export type CodeBody = { code: string } | { token: string } | { shortCode: string }

const DIGITS = /^\d{6}$/
/** The longest token the API reads; a longer text is some other QR. */
const LONGEST = 600
const SHORTEST_SHORT = 8
const LONGEST_SHORT = 40

/** The six digits of the wish, or a 幸福码 scanned or typed; null: it is neither. */
export function codeOf(text: string, scanned: boolean): CodeBody | null {
  const plain = text.normalize('NFKC').trim()
  const digits = plain.replace(/[\s-]/g, '')
  if (DIGITS.test(digits)) return { code: digits }
  if (scanned) return plain !== '' && plain.length <= LONGEST ? { token: plain } : null
  return plain.length >= SHORTEST_SHORT && plain.length <= LONGEST_SHORT ? { shortCode: plain } : null
}
