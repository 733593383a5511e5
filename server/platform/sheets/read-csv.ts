import { LIMITS, type Sheet, UnreadableSheet } from './sheet.ts'

/** Text in UTF-8, in GB 18030, in which Chinese spreadsheets save CSV, or in UTF-16, which they call "Unicode text". */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** A CSV file (RFC 4180; comma, semicolon or tab; quotes doubled inside quotes). */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decode(bytes)
  if (text.includes('\0')) throw new UnreadableSheet('not text')
  const comma = separatorOf(text)
  const rows: Sheet = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(plain(cell))
    if (row.length > LIMITS.columns) throw new UnreadableSheet('too wide')
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    if (rows.length > LIMITS.rows) throw new UnreadableSheet('too long')
    row = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (char === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (char === comma) endCell()
    else if (char === '\n') endRow()
    else if (char !== '\r') cell += char
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

/** What programs write so that a spreadsheet leaves digits alone: `="00123"` and a leading apostrophe or tab. */
function plain(cell: string): string {
  const kept = /^="?(.*?)"?$/.exec(cell)
  return kept && cell.startsWith('="') ? (kept[1] ?? '') : cell.replace(/^['\t](?=\d)/, '')
}

function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/))
  return [',', ';', '\t'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ','
}
