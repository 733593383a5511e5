/**
 * A number as it stands in the file, written out: spreadsheets store a phone or a card number as 1.7E+10. What has more
 * digits than they keep was lost before it came to us and stays as it is.
 */
export function digitsOf(value: string): string {
  const [, sign = '', whole = '', part = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(value) ?? []
  if (exponent === undefined) return value
  const power = Number(exponent)
  const digits = whole + part
  const point = whole.length + power
  if (Math.abs(power) > 30) return value
  if (point >= digits.length) return sign + digits.padEnd(point, '0')
  const padded = point > 0 ? digits : '0'.repeat(1 - point) + digits
  const at = Math.max(point, 1)
  return `${sign}${padded.slice(0, at)}.${padded.slice(at)}`
}
