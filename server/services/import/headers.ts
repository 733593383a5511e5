import { COLUMNS, type Column } from './columns-vocabulary.ts'
import { tidy } from './values.ts'

/** Where each column stands that we know. */
export type Where = Partial<Record<Column, number>>
/** `top`: the line with the names of the columns; -1: the sheet is empty. `ignored`: names that are none of ours. */
export type Headers = { top: number; where: Where; ignored: string[] }

/** Titles and remarks stand above the names of the columns, but not many lines of them. */
const ABOVE = 10

/** Finds the names of the columns: of the first lines the one that knows most of ours. */
export function headersOf(table: readonly (readonly string[])[]): Headers {
  const first = table.findIndex((row) => row.some((cell) => tidy(cell)))
  let best: Headers = { top: first, where: {}, ignored: [] }
  for (let top = Math.max(0, first); top < Math.min(table.length, first + ABOVE); top += 1) {
    const found = columnsOf(table[top] ?? [], top)
    if (size(found) > size(best)) best = found
  }
  return best
}

const size = ({ where }: Headers): number => Object.keys(where).length

function columnsOf(cells: readonly string[], top: number): Headers {
  const plain = (name: string) => tidy(name).replace(/\s|\*/g, '').toLowerCase()
  const names = cells.map(plain)
  const where: Where = {}
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const at = names.findIndex((name) => COLUMNS[column].map(plain).includes(name))
    if (at >= 0) where[column] = at
  }
  const known = new Set(Object.values(where))
  const ignored = cells.map(tidy).filter((name, at) => name && !known.has(at))
  return { top, where, ignored: [...new Set(ignored)] }
}
