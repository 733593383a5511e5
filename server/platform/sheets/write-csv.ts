import type { Cell } from './write-sheet.ts'

/** A line of CSV. Long digits and what a spreadsheet would take for a formula are kept as text. */
export function csvLine(row: readonly Cell[]): string {
  return `${row.map(cellOf).join(',')}\r\n`
}

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  // A leading zero or more digits than a spreadsheet keeps; signs with which formulas begin.
  const safe = /^(0\d+|\d{12,})$/.test(cell) ? `\t${cell}` : /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
