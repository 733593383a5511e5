/** As many digits of a number as a spreadsheet keeps. */
const KEPT = 15

/**
 * A number as it stands in the file, written out: spreadsheets store a phone or a card number as 1.7E+10. One with more digits
 * than they keep has lost its end before it came to us, and stays as the spreadsheet shows it (3.30281195001010E+17), so that
 * nobody takes it for the number that was typed.
 */
export function digitsOf(value: string): string {
  const [, sign = '', whole = '', part = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(value) ?? []
  if (whole === '') return value
  const power = Number(exponent)
  if (Math.abs(power) > 30) return value
  const digits = whole + part
  const point = whole.length + power
  if (point > KEPT && Number(digits) !== 0) return lost(sign, digits, point)
  const padded = point > 0 ? digits.padEnd(point, '0') : '0'.repeat(1 - point) + digits
  const at = Math.max(point, 1)
  const after = padded.slice(at).replace(/0+$/, '')
  return `${sign}${padded.slice(0, at)}${after && `.${after}`}`
}

function lost(sign: string, digits: string, point: number): string {
  const shown = digits.padEnd(KEPT, '0').slice(0, KEPT)
  return `${sign}${shown.slice(0, 1)}.${shown.slice(1)}E+${point - 1}`
}
