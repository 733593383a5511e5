import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { LIMITS, type Sheet, UnreadableSheet } from './sheet.ts'

/** A table from an .xlsx or .csv file, told apart by what is in it. Throws UnreadableSheet. */
export function readSheet(bytes: Uint8Array): Sheet {
  if (bytes.length === 0 || bytes.length > LIMITS.bytes) throw new UnreadableSheet('too large')
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  // The old .xls format.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new UnreadableSheet('old format')
  return zipped ? readXlsx(bytes) : readCsv(bytes)
}
