/** Fen as yuan digits for a sentence: 137500 → "1375", 128333 → "1283.33". */
export function yuan(fen: number): string {
  const rounded = Math.round(fen)
  const sign = rounded < 0 ? '-' : ''
  const cents = Math.abs(rounded) % 100
  const whole = Math.floor(Math.abs(rounded) / 100)
  return cents === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(cents).padStart(2, '0')}`
}
