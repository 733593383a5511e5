import { columnOf, LIMITS, type Sheet } from './sheet.ts'

const RANGE = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/

/** Gives every cell of a merged range what stands in it: a file keeps it in the first one alone. */
export function fillMerged(table: Sheet, ranges: readonly string[]): void {
  for (const range of ranges) {
    const [, left = '', top = '', right = '', bottom = ''] = RANGE.exec(range) ?? []
    const from = { row: Number(top) - 1, column: columnOf(left) }
    const to = { row: Math.min(Number(bottom), table.length) - 1, column: columnOf(right) }
    const value = table[from.row]?.[from.column]
    if (!value || to.column >= LIMITS.columns) continue
    for (let row = from.row; row <= to.row; row += 1) {
      const cells = table[row] ?? []
      while (cells.length <= to.column) cells.push('')
      cells.fill(value, from.column, to.column + 1)
    }
  }
}
