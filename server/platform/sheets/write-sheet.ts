import { Readable } from 'node:stream'
import { csvLine } from './write-csv.ts'
import { xlsxParts } from './write-xlsx.ts'

export type SheetFormat = 'csv' | 'xlsx'
export const MIME: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
/** A cell; what is a number is written as one, all else stays text. */
export type Cell = string | number | null

/** A file of a table whose rows come one after the other; it is never whole in memory. */
export function writeSheet(format: SheetFormat, rows: AsyncIterable<readonly Cell[]>): Readable {
  return Readable.from(format === 'csv' ? csv(rows) : xlsxParts(rows), { objectMode: false })
}

/** With the mark by which spreadsheets know UTF-8. */
async function* csv(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  yield '\uFEFF'
  for await (const row of rows) yield csvLine(row)
}
