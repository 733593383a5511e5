import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { dateOf } from './dates.ts'
import { digitsOf } from './digits.ts'
import { readSheet } from './read-sheet.ts'
import { columnName, columnOf, LIMITS, UnreadableSheet } from './sheet.ts'
import { type Cell, type SheetFormat, writeSheet } from './write-sheet.ts'

async function* each(rows: readonly (readonly Cell[])[]) {
  yield* rows
}

async function written(format: SheetFormat, rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for await (const part of writeSheet(format, each(rows))) parts.push(Buffer.from(part))
  return new Uint8Array(Buffer.concat(parts))
}

/** A workbook of one sheet with these rows in XML. */
function workbook(rows: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/one.xml"/></Relationships>',
    'xl/worksheets/one.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

/** Digits of identity cards, phones and codes, as one finds them in spreadsheets. */
const idLike = fc.stringMatching(/^0?\d{5,19}[0-9X]$/)
const words = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => text.trim() === text)
// XML and CSV know no control characters, and \r\n is one line end.
const cells = fc.oneof(
  idLike,
  words.map((text) => text.replace(/[\p{C}\r\n]/gu, '')),
)

describe('what is written is read again', () => {
  it.each(['csv', 'xlsx'] as const)(
    '%s: long digits, leading zeros and anything people type',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(cells, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
          async (rows) => {
            // An empty tail of a line is no cell, and what looks like a formula is marked as text in CSV.
            const kept = rows.map((row) => [
              'x',
              ...row.map((cell) => (/^[=+\-@'\t]/.test(cell) ? `a${cell}` : cell)),
              'x',
            ])
            expect(readSheet(await written(format, kept))).toEqual(kept)
          },
        ),
        { numRuns: 150 },
      )
    },
  )

  it('a formula in a cell stays words', async () => {
    const csv = new TextDecoder().decode(await written('csv', [['=1+1', '@SUM(A1)', '-2']]))
    // The mark at the beginning is taken off by whoever decodes it.
    expect(csv).toBe(`"'=1+1","'@SUM(A1)","'-2"\r\n`)
  })

  it('numbers stay numbers', async () => {
    expect(readSheet(await written('xlsx', [[12, 120.5, null, 'x']]))).toEqual([['12', '120.5', '', 'x']])
  })
})

describe('xlsx as programs write it', () => {
  it('shared and rich text, gaps, numbers that were stored short, days by their style', () => {
    const bytes = workbook(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
        '<row r="3"><c r="A3"><v>1.7000000101E10</v></c><c r="B3" s="1"><v>46348</v></c><c r="C3" s="2"><v>46348.5</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="inlineStr"><is><t>字</t></is></c></row>',
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>编号</t></si><si><r><t>服务</t></r><r><t>内容</t></r><rPh><t>x</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>',
      },
    )
    expect(readSheet(bytes)).toEqual([
      ['编号', '', '服务内容'],
      [],
      ['17000000101', '2026-11-22', '2026-11-22', 'TRUE', '字'],
    ])
  })

  it('merged cells all say what the first one says; digits shown with zeros in front keep them', () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>标题</v></c></row>' +
      '<row r="2"><c r="A2" t="str"><v>四明</v></c><c r="B2" s="1"><v>7</v></c></row>' +
      '<row r="3"><c r="B3"><v>8</v></c></row><row r="4"/>'
    const merged = ['A1:C1', 'A2:A9', 'A99999:B99999', '?'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    const bytes = workbook('', {
      'xl/worksheets/one.xml': `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>',
    })
    expect(readSheet(bytes)).toEqual([['标题', '标题', '标题'], ['四明', '007'], ['四明', '8'], ['四明']])
  })

  it.each([
    ['not a zip', strToU8('PK nothing')],
    ['no sheet', zipSync({ 'a.txt': strToU8('x') })],
    [
      'an entity bomb',
      workbook('', { 'xl/worksheets/one.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }),
    ],
    ['a row out of this world', workbook('<row r="999999"><c r="A1"><v>1</v></c></row>')],
    ['a column out of this world', workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
    ['the old format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ['nothing', new Uint8Array()],
    ['too much', new Uint8Array(LIMITS.bytes + 1)],
    ['more than it says', zipSync({ 'xl/worksheets/one.xml': new Uint8Array(LIMITS.unpacked + 1) })],
  ])('%s cannot be read', (_, bytes) => {
    expect(() => readSheet(bytes)).toThrow(UnreadableSheet)
  })

  it('whatever is sent, it answers with a table or says that it cannot', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, zip) => {
        const sent = zip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes
        try {
          for (const row of readSheet(sent)) expect(row.every((cell) => typeof cell === 'string')).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableSheet)
        }
      }),
    )
  })
})

/** As a Chinese spreadsheet saves CSV. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const known = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      known.set(decoder.decode(new Uint8Array([high, low])), [high, low])
  return new Uint8Array([...text].flatMap((char) => known.get(char) ?? [char.charCodeAt(0)]))
}

describe('csv as programs write it', () => {
  it('a whole sheet in GBK, and in UTF-16', () => {
    const text = '项目编号,承办机构\r\n007,"四明，养老"\r\n'
    const table = [
      ['项目编号', '承办机构'],
      ['007', '四明，养老'],
    ]
    expect(readSheet(gbk(text))).toEqual(table)
    const wide = Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')
    expect(readSheet(new Uint8Array(wide))).toEqual(table)
  })

  it('in GB 18030, with semicolons, quotes and lines in a cell', () => {
    const gbk = new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x31])
    expect(readSheet(gbk)).toEqual([['编号', '1']])
    expect(readSheet(strToU8('\uFEFFa;"b ""c"";\nd"\r\n"=x";="0012"\r\n'))).toEqual([
      ['a', 'b "c";\nd'],
      ['=x', '0012'],
    ])
  })
})

it.each([
  ['1.7E10', '17000000000'],
  // Eighteen digits in a number cell: the last ones are gone, and nobody is to take the rest for the number.
  ['3.3028119500101E+17', '3.30281195001010E+17'],
  ['330281195001010048', '3.30281195001010E+17'],
  ['123456789012345', '123456789012345'],
  ['1001.0', '1001'],
  ['120.50', '120.5'],
  ['-3', '-3'],
  ['1.5E-3', '0.0015'],
  ['12.5', '12.5'],
  ['007', '007'],
  ['x', 'x'],
])('%s is %s', (stored, written) => {
  expect(digitsOf(stored)).toBe(written)
})

it.each([
  ['1', false, '1900-01-01'],
  ['61', false, '1900-03-01'],
  ['46348', false, '2026-11-22'],
  ['44886', true, '2026-11-22'],
  ['x', false, 'x'],
])('day %s (from 1904: %s) is %s', (serial, from1904, day) => {
  expect(dateOf(serial, from1904)).toBe(day)
})

it('names columns as a spreadsheet does', () => {
  fc.assert(
    fc.property(fc.nat(16_383), (at) => {
      expect(columnOf(`${columnName(at)}7`)).toBe(at)
    }),
  )
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})
