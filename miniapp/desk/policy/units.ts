/** Decimals that a number of a kind is typed with: money is kept in fen, factors and areas in hundredths. */
const DECIMALS: Readonly<Record<string, number>> = {
  fen: 2,
  fenMonth: 2,
  fenYear: 2,
  factor: 2,
  percent: 2,
  area: 2,
}

/** A number as typed (full-width digits and thousands commas are fine) in the unit of its kind, or null. */
export function readNumber(typed: string, kind: string): number | null {
  const decimals = DECIMALS[kind] ?? 0
  const text = typed.normalize('NFKC').replace(/[\s,]/g, '')
  const parts = /^(\d{1,10})(?:\.(\d+))?$/.exec(text)
  if (!parts) return null
  const [, whole = '', behind = ''] = parts
  if (behind.length > decimals) return null
  // Digits are put together, never multiplied: 0.29 × 100 is not 29 to a computer.
  return Number(whole + behind.padEnd(decimals, '0'))
}

/** The reverse: what somebody would type for a value. */
export function typedNumber(value: number, kind: string): string {
  const decimals = DECIMALS[kind] ?? 0
  if (decimals === 0) return String(value)
  const digits = String(value).padStart(decimals + 1, '0')
  const behind = digits.slice(-decimals).replace(/0+$/, '')
  return digits.slice(0, -decimals) + (behind && `.${behind}`)
}
