/**
 * A table as a person filled it in: every cell is text as it was meant, so that a number with leading zeros or eighteen
 * digits stays what it is; a date is `YYYY-MM-DD`. Row 0 is the first line of the sheet.
 */
export type Sheet = string[][]

/** More than this is not a table of ours, and is not read. */
export const LIMITS = {
  rows: 20_000,
  columns: 200,
  bytes: 3 * 1024 * 1024,
  unpacked: 40 * 1024 * 1024,
} as const

/** The file cannot be read as a table. */
export class UnreadableSheet extends Error {}

/** `A`, `B`, …, `Z`, `AA`: as a spreadsheet names its columns, from 0 on. */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last
}

/** The number of a column from a reference such as `AB12`; -1 where there is none. */
export function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
