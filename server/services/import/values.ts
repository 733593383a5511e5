import { dateOf } from '../../platform/sheets/dates.ts'
import { DAY_END, DAY_MARKS } from './columns-vocabulary.ts'

/** Spreadsheets put midnight behind a day when they save it as text. */
const TIME_OF_DAY = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/

/** As it was meant: full-width digits and letters are common ones, space around it is none. */
export const tidy = (cell: string | undefined): string => (cell ?? '').normalize('NFKC').trim()

/** A day without its style: the number of days by which spreadsheets count. Five digits are 1927 to 2173. */
const SERIAL = /^\d{5}$/

/** `YYYY-MM-DD` from the ways in which people write a day; null: none of them, or a day that is not. */
export function dayOf(value: string): string | null {
  const plain = value.replace(TIME_OF_DAY, '').replace(DAY_END, '').replace(DAY_MARKS, '-')
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(SERIAL.test(value) ? dateOf(value, false) : plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(value) ??
    []
  if (!year) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) && year >= '2000' ? date : null
}

/** A whole number from 1 to `most`; null: it is none. */
export function countOf(value: string, most: number): number | null {
  if (!/^\d{1,7}(\.0+)?$/.test(value)) return null
  const count = Number(value)
  return count >= 1 && count <= most ? count : null
}

/** Yuan as fen; null: no amount. */
export function fenOf(value: string): bigint | null {
  const [, yuan, part = ''] = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(value.replace(/,/g, '')) ?? []
  return yuan === undefined ? null : BigInt(yuan) * 100n + BigInt(part.padEnd(2, '0'))
}

/** The name of a word in a list of words; null: it is not in it. */
export function named<K extends string>(words: Readonly<Record<K, string>>, value: string): K | null {
  const found = (Object.keys(words) as K[]).find((key) => words[key] === value || key === value)
  return found ?? null
}
