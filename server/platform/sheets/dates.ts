/** Formats of Excel that show a day and have no code in the file; 27 to 58 are those of Chinese, Japanese and Korean. */
const BUILT_IN = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]

/** Which cell styles show a day. `formats`: number format id and code; `styles`: the format id of each style. */
export function dateStyles(
  formats: readonly (readonly [string, string])[],
  styles: readonly string[],
): Set<number> {
  const days = new Set(BUILT_IN)
  for (const [id, code] of formats) if (showsDay(code)) days.add(Number(id))
  return new Set(styles.flatMap((format, at) => (days.has(Number(format)) ? [at] : [])))
}

/** How many digits a cell style shows at least, by its place: `000` shows 7 as 007, and so it was meant. */
export function paddedStyles(
  formats: readonly (readonly [string, string])[],
  styles: readonly string[],
): Map<number, number> {
  const widths = new Map(formats.flatMap(([id, code]) => (/^0{2,}$/.test(code) ? [[id, code.length]] : [])))
  return new Map(styles.flatMap((format, at) => [[at, widths.get(format) ?? 0]]))
}

/** A code with a year or a day in it, outside of quoted words, colours and conditions. */
const showsDay = (code: string): boolean => /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

const DAY_MS = 24 * 60 * 60_000

/** `YYYY-MM-DD` of a serial day; as it stands when it is none. Excel believes in 29 February 1900. */
export function dateOf(serial: string, from1904: boolean): string {
  const day = Math.floor(Number(serial))
  if (serial.trim() === '' || !Number.isFinite(day) || day < 1 || day > 2_958_465) return serial
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  return new Date(start + day * DAY_MS).toISOString().slice(0, 10)
}
