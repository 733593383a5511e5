import { XMLParser } from 'fast-xml-parser'
import { unzipSync } from 'fflate'
import { dateOf, dateStyles, paddedStyles } from './dates.ts'
import { digitsOf } from './digits.ts'
import { fillMerged } from './merged.ts'
import { columnOf, LIMITS, type Sheet, UnreadableSheet } from './sheet.ts'

// Nothing is turned into a number on the way, and names lose their prefix.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) =>
    ['row', 'c', 'si', 'r', 'xf', 'numFmt', 'sheet', 'Relationship', 'mergeCell'].includes(name),
})

type Node = { [name: string]: Node | Node[] | string | undefined }
const child = (node: Node | undefined, name: string): Node | undefined => {
  const found = node?.[name]
  return typeof found === 'object' && !Array.isArray(found) ? found : undefined
}
const children = (node: Node | undefined, name: string): Node[] => {
  const found = node?.[name]
  return Array.isArray(found) ? found.filter((one) => typeof one === 'object') : []
}
const text = (value: Node | Node[] | string | undefined): string => {
  if (typeof value === 'string') return value
  if (value === undefined || Array.isArray(value)) return ''
  return typeof value['#text'] === 'string' ? value['#text'] : ''
}

/** The first sheet of an .xlsx file. */
export function readXlsx(bytes: Uint8Array): Sheet {
  try {
    const parts = unpack(bytes)
    const part = (path: string): Node | undefined => {
      const found = parts[path]
      if (!found) return undefined
      const xml = new TextDecoder().decode(found)
      // Whoever declares things of their own has not written a spreadsheet.
      if (xml.includes('<!DOCTYPE')) throw new UnreadableSheet('not a spreadsheet')
      return parser.parse(xml) as Node
    }
    const workbook = child(part('xl/workbook.xml'), 'workbook')
    const sheet = child(part(firstSheet(workbook, part('xl/_rels/workbook.xml.rels'))), 'worksheet')
    if (!sheet) throw new UnreadableSheet('no sheet')
    const strings = children(child(part('xl/sharedStrings.xml'), 'sst'), 'si').map(stringOf)
    const styles = child(part('xl/styles.xml'), 'styleSheet')
    const formats = children(child(styles, 'numFmts'), 'numFmt').map(
      (one) => [text(one['@numFmtId']), text(one['@formatCode'])] as const,
    )
    const looks = children(child(styles, 'cellXfs'), 'xf').map((one) => text(one['@numFmtId']))
    const known = { strings, dates: dateStyles(formats, looks), widths: paddedStyles(formats, looks) }
    const from1904 = ['1', 'true'].includes(text(child(workbook, 'workbookPr')?.['@date1904']))
    const table = tableOf(sheet, (cell) => cellText(cell, { ...known, from1904 }))
    const merged = children(child(sheet, 'mergeCells'), 'mergeCell').map((one) => text(one['@ref']))
    fillMerged(table, merged)
    return table
  } catch (error) {
    throw error instanceof UnreadableSheet
      ? error
      : new UnreadableSheet('not a spreadsheet', { cause: error })
  }
}

/** What was packed larger than it says, or larger than we read, is left packed. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let left: number = LIMITS.unpacked
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^xl\/([^/]+\.xml|_rels\/[^/]+|worksheets\/[^/]+\.xml)$/.test(name)) return false
      left -= originalSize
      if (left < 0) throw new UnreadableSheet('too large')
      return true
    },
  })
}

function firstSheet(workbook: Node | undefined, rels: Node | undefined): string {
  const id = text(children(child(workbook, 'sheets'), 'sheet')[0]?.['@id'])
  const rel = children(child(rels, 'Relationships'), 'Relationship').find((one) => text(one['@Id']) === id)
  const target = text(rel?.['@Target']) || 'worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** A text, whole or in runs of different looks; what says how it is pronounced is not part of it. */
function stringOf(node: Node): string {
  const runs = children(node, 'r')
  return runs.length > 0 ? runs.map((run) => text(run.t)).join('') : text(node.t)
}

type Known = {
  strings: readonly string[]
  dates: ReadonlySet<number>
  widths: ReadonlyMap<number, number>
  from1904: boolean
}

function cellText(cell: Node, { strings, dates, widths, from1904 }: Known): string {
  const value = text(cell.v)
  switch (text(cell['@t'])) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr':
      return stringOf(child(cell, 'is') ?? {})
    case 'str':
      return value
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return value.slice(0, 10)
    case 'e':
      return value
    default:
      return numberText(value, Number(text(cell['@s']) || 0))
  }

  function numberText(value: string, style: number): string {
    if (dates.has(style)) return dateOf(value, from1904)
    const digits = digitsOf(value)
    return /^\d+$/.test(digits) ? digits.padStart(widths.get(style) ?? 0, '0') : digits
  }
}

function tableOf(sheet: Node, read: (cell: Node) => string): Sheet {
  const table: Sheet = []
  for (const row of children(child(sheet, 'sheetData'), 'row')) {
    const at = text(row['@r']) ? Number(text(row['@r'])) - 1 : table.length
    if (!(at >= table.length && at < LIMITS.rows)) throw new UnreadableSheet('too long')
    while (table.length < at) table.push([])
    const cells: string[] = []
    for (const cell of children(row, 'c')) {
      const reference = text(cell['@r'])
      const column = reference ? columnOf(reference) : cells.length
      if (!(column >= cells.length && column < LIMITS.columns)) throw new UnreadableSheet('too wide')
      while (cells.length < column) cells.push('')
      cells.push(read(cell))
    }
    table.push(cells)
  }
  return table
}
