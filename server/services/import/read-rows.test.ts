import fc from 'fast-check'
import { expect, it } from 'vitest'
import { COLUMNS, type Column, REQUIRED } from './columns-vocabulary.ts'
import { type Places, readRows } from './read-rows.ts'

const places: Places = {
  county: '330281',
  byName: new Map([
    ['330281', '330281'],
    ['余姚市', '330281'],
    ['兰江街道', '330281003'],
    ['330281003007', '330281003007'],
  ]),
  alliances: new Map([['兰江街道助联体', 'one']]),
}
const NAMES = Object.keys(COLUMNS) as Column[]
const good: Record<Column, string> = {
  code: 'YY-001',
  name: '上门看望',
  provider: '姚江社工',
  about: '陪老人说话',
  tag: '助老',
  kind: '探访',
  forTypes: '兜底型、关爱型',
  regions: '兰江街道',
  alliance: '兰江街道助联体',
  monthly: '40',
  minutes: '60',
  pay: '120.50',
  funding: '',
  startsOn: '2026年1月1日',
  endsOn: '2026-12-31',
  state: '',
}
const sheet = (...rows: Partial<Record<Column, string>>[]) => [
  NAMES.map((name) => COLUMNS[name][0]),
  ...rows.map((row) => NAMES.map((name) => ({ ...good, ...row })[name])),
]

it('reads a line as it was meant', () => {
  const { rows, faults } = readRows(sheet({}), places)
  expect(faults).toEqual([])
  expect(rows).toEqual([
    {
      row: 2,
      code: 'YY-001',
      name: '上门看望',
      provider: '姚江社工',
      about: '陪老人说话',
      tag: 'elderly',
      kind: 'visit',
      forTypes: ['doudi', 'guanai'],
      regionCodes: ['330281003'],
      allianceId: 'one',
      monthly: 40,
      minutes: 60,
      payFen: 12050n,
      funding: null,
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      state: 'open',
    },
  ])
})

it.each([
  [{ name: ' ' }, 'name', 'empty'],
  [{ about: 'x'.repeat(501) }, 'about', 'tooLong'],
  [{ code: '=1+1' }, 'code', 'code'],
  [{ code: '3.30281195001010E+17' }, 'code', 'digits'],
  [{ code: '1001.0' }, 'code', 'digits'],
  [{ tag: '助人' }, 'tag', 'tag'],
  [{ kind: '' }, 'kind', 'empty'],
  [{ forTypes: '兜底型、富裕型' }, 'forTypes', 'types'],
  [{ regions: '杭州市' }, 'regions', 'region'],
  [{ monthly: '很多' }, 'monthly', 'number'],
  [{ monthly: '0' }, 'monthly', 'number'],
  [{ pay: '1.234' }, 'pay', 'money'],
  [{ startsOn: '2026-02-30' }, 'startsOn', 'day'],
  [{ endsOn: '2025-12-31' }, 'endsOn', 'order'],
  [{ state: '随便' }, 'state', 'state'],
] as const)('%j is refused in its cell', (change, column, fault) => {
  const { rows, faults } = readRows(
    sheet({}, { ...change, code: 'code' in change ? change.code : 'YY-002' }),
    places,
  )
  expect(faults).toMatchObject([{ row: 3, at: NAMES.indexOf(column), header: COLUMNS[column][0], fault }])
  expect(rows).toHaveLength(1)
})

it.each([
  ['46023', '2026-01-01'],
  ['2026-01-01 00:00:00', '2026-01-01'],
  ['2026/1/1 0:00', '2026-01-01'],
  ['20260101', '2026-01-01'],
  ['2026.1.1', '2026-01-01'],
])('the day %s is %s', (startsOn, day) => {
  const { rows, faults } = readRows(sheet({ startsOn, monthly: '40.0' }), places)
  expect(faults).toEqual([])
  expect(rows).toMatchObject([{ startsOn: day, monthly: 40 }])
})

it('finds the names of the columns under a title, and says which columns are none of ours', () => {
  const title = Array.from({ length: NAMES.length }, () => '余姚市助联体项目清单')
  const [head = [], line = []] = sheet({})
  const table = [title, ['填表单位：', '', '名称'], [...head, '经办人', '每月可接'], [...line, '某', '9']]
  const { rows, faults, ignored } = readRows(table, places)
  expect(faults).toEqual([])
  expect(rows).toMatchObject([{ row: 4, code: 'YY-001' }])
  expect(ignored).toEqual(['经办人', '每月可接'])
})

it('names what is missing, what is there twice, and an empty sheet', () => {
  expect(readRows([['项目编号']], places).faults.map(({ header }) => header)).toEqual(
    REQUIRED.filter((one) => one !== 'code').map((one) => COLUMNS[one][0]),
  )
  expect(readRows(sheet({}, {}), places).faults).toMatchObject([{ row: 3, fault: 'twice' }])
  expect(readRows(sheet(), places).faults).toMatchObject([{ fault: 'noRows' }])
  expect(readRows([], places).faults.length).toBeGreaterThan(0)
})

it('takes full-width digits, empty lines above, any order of columns, and keeps long numbers as they are', () => {
  const order = [...NAMES].reverse()
  const row = { ...good, code: '330281195001010012', monthly: '４０', regions: '全市' }
  const table = [[], order.map((name) => ` ${COLUMNS[name][0]}*`), [], order.map((name) => row[name])]
  const { rows, faults } = readRows(table, places)
  expect(faults).toEqual([])
  expect(rows).toMatchObject([{ row: 4, code: '330281195001010012', monthly: 40, regionCodes: ['330281'] }])
})

it('whatever stands in the cells: each line is a project or has a fault that names it', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(...Object.values(good), '０００１', '1E5', '助老 ', '2026/1/1'),
  )
  const line = fc.array(cell, { minLength: NAMES.length, maxLength: NAMES.length })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const { rows, faults } = readRows([NAMES.map((name) => COLUMNS[name][0]), ...lines], places)
      const filled = lines.flatMap((cells, at) =>
        cells.some((one) => one.normalize('NFKC').trim()) ? [at + 2] : [],
      )
      const named = new Set([...rows.map(({ row }) => row), ...faults.map(({ row }) => row)])
      expect(filled.filter((row) => !named.has(row))).toEqual([])
      for (const { code } of rows) expect(code).not.toBe('')
      expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
    }),
    { numRuns: 300 },
  )
})

it('knows the place that a project belongs to, or says that it does not', () => {
  expect(readRows(sheet({}), places).rows[0]?.allianceId).toBe('one')
  expect(readRows(sheet({ alliance: '' }), places).rows[0]?.allianceId).toBeNull()
  const { rows, faults } = readRows(sheet({ alliance: '没有的站' }), places)
  expect([rows, faults.map(({ fault, value }) => [fault, value])]).toEqual([[], [['alliance', '没有的站']]])
})
