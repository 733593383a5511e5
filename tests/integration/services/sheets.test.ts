import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { readSheet } from '../../../server/platform/sheets/read-sheet.ts'
import { COLUMNS } from '../../../server/services/import/columns-vocabulary.ts'
import type { ApiClient } from '../../harness/app.ts'
import { at, COUNTY, type House, startHouse } from './house.ts'

let house: House
let county: ApiClient
beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  county = await house.staff('county', COUNTY)
})
afterAll(() => house.close())

const HEAD = ['code', 'name', 'provider', 'about', 'tag', 'kind', 'regions', 'startsOn', 'monthly'] as const
const line = (...cells: string[]) => cells.join(',')
const csv = (...lines: string[]) =>
  Buffer.from([line(...HEAD.map((name) => COLUMNS[name][0])), ...lines].join('\n')).toString('base64')
const send = (file: string, dryRun = false) => county.post(API.deskServiceImport, { file, dryRun })
const codes = async () =>
  (await house.ctx.db.serviceProject.findMany({ orderBy: { code: 'asc' } })).map(({ code }) => code)

const GOOD = line(
  '330281195001010012',
  '助餐',
  '四明养老',
  '送饭',
  '助老',
  '送餐',
  '兰江街道',
  '2026-01-01',
  '40',
)
const ZERO = line('007', '助浴', '四明养老', '洗澡', '助老', '助浴', '全市', '2026-01-01', '')

test('previewed, refused whole for one wrong cell, kept, sent again, changed by its number', async () => {
  const preview = await send(csv(GOOD, ZERO), true)
  expect(preview.body).toMatchObject({
    outcome: 'preview',
    rows: 2,
    added: 2,
    changed: 0,
    same: 0,
    errors: [],
  })
  expect(await codes()).toEqual([])

  const wrong = await send(
    csv(GOOD, line('008', '', '四明养老', '洗澡', '助人', '助浴', '杭州市', '2026-02-30', '很多')),
  )
  expect(wrong.body).toMatchObject({ outcome: 'refused', added: 1 })
  expect(wrong.body.errors.map((one: { row: number; column: string }) => `${one.column}${one.row}`)).toEqual([
    'B3',
    'E3',
    'G3',
    'H3',
    'I3',
  ])
  expect(wrong.body.errors[1]).toMatchObject({
    header: '五助',
    value: '助人',
    message: expect.stringContaining('助幼'),
  })
  expect(await codes()).toEqual([])
  expect(await house.ctx.db.serviceProvider.count()).toBe(0)

  expect((await send(csv(GOOD, ZERO))).body).toMatchObject({ outcome: 'imported', added: 2 })
  expect(await codes()).toEqual(['007', '330281195001010012'])
  expect((await send(csv(GOOD, ZERO))).body).toMatchObject({
    outcome: 'imported',
    added: 0,
    changed: 0,
    same: 2,
  })
  const changed = await send(csv(GOOD.replace('助餐', '助餐上门'), ZERO))
  expect(changed.body).toMatchObject({ added: 0, changed: 1, same: 1 })
  expect((await send(Buffer.from('PK\x03\x04 nothing').toString('base64'))).body.code).toBe(
    'SHEET_UNREADABLE',
  )
})

test.each(['csv', 'xlsx'])(
  'what is taken out as %s can be read in again and changes nothing',
  async (format) => {
    const file = await county.call('GET', `${API.deskServiceExport}?what=projects&format=${format}`)
    expect(file.headers.get('content-disposition')).toContain(`.${format}`)
    const response = await fetch(`${house.url}${API.deskServiceExport}?what=projects&format=${format}`, {
      headers: { cookie: [...county.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(readSheet(bytes).map(([code]) => code)).toEqual(['项目编号', '007', '330281195001010012'])
    expect((await send(bytes.toString('base64'))).body).toMatchObject({
      outcome: 'imported',
      same: 2,
      changed: 0,
      errors: [],
    })
  },
)

test('another county neither changes our projects nor takes our numbers', async () => {
  const other = await house.staff('county', '330106')
  const file = csv(GOOD.replace('兰江街道', '全区'))
  const { body } = await other.post(API.deskServiceImport, { file, dryRun: false })
  expect(body).toMatchObject({ outcome: 'refused', errors: [{ row: 2, value: '330281195001010012' }] })
  expect((await other.get(`${API.deskServiceExport}?what=projects`)).text).not.toContain('助浴')
  const [project] = await house.ctx.db.serviceProject.findMany({ take: 1 })
  expect((await other.put(at(API.deskServiceProject, project?.id ?? ''), { state: 'ended' })).status).toBe(
    404,
  )
})

const FIVE_THOUSAND = 5_000

test('five thousand lines are taken at once, changed at once, and refused for one wrong cell', async () => {
  const lines = (about: string) =>
    Array.from({ length: FIVE_THOUSAND }, (_, at) =>
      line(`GX-${at}`, `看望${at}`, `机构${at % 40}`, about, '助老', '探访', '全市', '2026/1/1 0:00', '5'),
    )
  const took = async (file: string) => {
    const begun = performance.now()
    const { body } = await send(file)
    return { body, ms: performance.now() - begun }
  }
  const first = await took(csv(...lines('陪老人说话')))
  expect(first.body).toMatchObject({ outcome: 'imported', added: FIVE_THOUSAND, errors: [] })
  const second = await took(csv(...lines('陪老人散步')))
  expect(second.body).toMatchObject({ outcome: 'imported', added: 0, changed: FIVE_THOUSAND })
  const row = await house.ctx.db.serviceProject.findUniqueOrThrow({ where: { code: 'GX-4999' } })
  expect(row).toMatchObject({
    about: '陪老人散步',
    regionCodes: [COUNTY],
    monthly: 5,
    forTypes: [],
    endsOn: null,
  })
  expect(row.startsOn).toEqual(new Date('2026-01-01'))
  expect((await send(csv(...lines('陪老人散步')))).body).toMatchObject({ same: FIVE_THOUSAND })

  const wrong = [
    ...lines('说故事').slice(0, -1),
    line('3.3E+17', '坏', '机构', '坏', '助老', '探访', '全市', '2026-01-01'),
  ]
  const { body } = await send(csv(...wrong))
  expect(body).toMatchObject({ outcome: 'refused', errors: [{ row: FIVE_THOUSAND + 1, column: 'A' }] })
  expect(body.errors[0].message).toContain('设成“文本”')
  expect(await house.ctx.db.serviceProject.count({ where: { about: '说故事' } })).toBe(0)
  // Far below the twenty seconds after which a transaction is given up.
  expect(Math.max(first.ms, second.ms)).toBeLessThan(15_000)

  const file = await fetch(`${house.url}${API.deskServiceExport}?what=projects&format=xlsx`, {
    headers: { cookie: [...county.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  })
  const again = await send(Buffer.from(await file.arrayBuffer()).toString('base64'))
  expect(again.body).toMatchObject({ outcome: 'imported', changed: 0, ignored: [] })
  expect(again.body.same).toBeGreaterThanOrEqual(FIVE_THOUSAND)
})

test('a project belongs to a place by its name, also when it is taken out and read in again; two of one name are none', async () => {
  const place = (name: string, regionCode: string) =>
    house.ctx.db.alliance.create({ data: { name, regionCode, level: 'township' } })
  const { id } = await place('城东助联体', '330281003')
  await place('同名站', '330281001')
  await place('同名站', '330281002')
  const head = line(...[...HEAD, 'alliance' as const].map((name) => COLUMNS[name][0]))
  const file = (alliance: string) =>
    Buffer.from([head, `${ZERO.replace('007', '700')},${alliance}`].join('\n')).toString('base64')
  const refused = await send(file('同名站'))
  expect(refused.body).toMatchObject({ outcome: 'refused', errors: [{ row: 2, header: '助联体' }] })
  expect((await send(file('城东助联体'))).body).toMatchObject({ outcome: 'imported', added: 1 })
  const project = () => house.ctx.db.serviceProject.findUniqueOrThrow({ where: { code: '700' } })
  expect((await project()).allianceId).toBe(id)
  expect((await send(file('城东助联体'))).body).toMatchObject({ same: 1, changed: 0 })
  const { text } = await county.get(`${API.deskServiceExport}?what=projects&format=csv`)
  expect(text).toContain('城东助联体')
  expect((await send(file(''))).body).toMatchObject({ changed: 1 })
  expect((await project()).allianceId).toBeNull()
})
