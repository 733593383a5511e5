/** Numbers that are names: of a hotline. Every other number says only that there is one. */
const HOTLINES = new Set(['110', '119', '120', '12345', '12333', '12348', '12393'])

/**
 * Words as they are compared: one width, small letters, no spaces inside Chinese, every run of marks one space, a
 * question mark kept, and numbers without their value.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019`']/g, '')
    .replace(/\d[\d,.\-\s]*x?/g, (number) => (HOTLINES.has(number.trim()) ? number.trim() : '0'))
    .replace(/\?+/g, ' ? ')
    .replace(/[^\p{L}\p{N}?]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}|0) (?=0)|(?<=0) (?=\p{Script=Han})/gu, '')
    .trim()
}
