import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { dateColumn } from '../../../server/platform/clock.ts'
import { readSheet } from '../../../server/platform/sheets/read-sheet.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { COLUMNS } from '../../../server/services/import/columns-vocabulary.ts'
import type { ApiClient } from '../../harness/app.ts'
import {
  act,
  at,
  COUNTY,
  days,
  elder,
  type House,
  minutes,
  order,
  provider,
  slot,
  startHouse,
} from './house.ts'

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

test('a month as it was handed in: it is the sum of its orders, none is counted twice', async () => {
  const ours = await provider(house, '姚江社工', { payFen: 12_050n })
  const unpriced = await house.ctx.db.serviceProject.create({
    data: {
      code: 'T-unpriced',
      providerId: ours.providerId,
      name: '陪诊',
      about: '陪去看病',
      tag: 'medical',
      kind: 'hospital',
      regionCodes: [COUNTY],
      startsOn: dateColumn('2026-01-01'),
      updatedAt: house.clock.now(),
    },
  })
  const sun = await elder(house, 'sun-aying')
  const worker = await ours.client()
  const rival = await (await provider(house, '别家')).client()

  /** One order from its making to the word that it was done. */
  async function done(projectId: string, long: number, confirmed = true): Promise<string> {
    const { id } = await order(sun.client, { projectId, slotId: await slot(house, projectId, 1) })
    await act(worker, API.providerOrderAct, id, { action: 'accept' })
    await house.pass(days(1))
    const from = house.clock.now().getTime()
    const check = (kind: string, at: number) => ({
      clientKey: `${id}-${kind}`,
      orderId: id,
      kind,
      at: new Date(at).toISOString(),
      shortCode: sun.shortCode,
    })
    await house.pass(minutes(long))
    const items = [check('out', from + minutes(long)), check('in', from)]
    // Each on its own and in the wrong order: another phone was first.
    for (const item of items) await worker.post(API.providerChecks, { items: [item] })
    if (confirmed) await act(sun.client, API.serviceOrderAct, id, { action: 'confirm' })
    return id
  }
  const first = await done(ours.projectId, 61)
  await done(ours.projectId, 30)
  const open = await done(ours.projectId, 45, false)
  expect((await sun.client.get(at(API.serviceOrder, open))).body).toMatchObject({ state: 'finished' })

  const running = (await worker.get(API.providerStatements)).body.items[0]
  expect(running).toMatchObject({
    month: '2026-11',
    orders: 2,
    minutes: 91,
    amountFen: 24_100,
    canIssue: false,
  })
  expect((await worker.post(API.providerStatements, { month: '2026-11' })).body.code).toBe('MONTH_RUNNING')
  await house.pass(days(6))
  const issued = await Promise.all(
    Array.from({ length: 4 }, () => worker.post(API.providerStatements, { month: '2026-11' })),
  )
  expect(issued.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])

  // What is confirmed only now comes with December, with a project whose price nobody set.
  await act(sun.client, API.serviceOrderAct, open, { action: 'confirm' })
  await done(unpriced.id, 20)
  // A complaint that is settled again does not count anew.
  await act(sun.client, API.serviceOrderAct, first, { action: 'complain', reason: '时间太短' })
  const desk = await house.staff('township', '330281003')
  await act(desk, API.deskServiceOrderAct, first, { action: 'settle', outcome: 'stands', reason: '问过了' })
  const { items } = (await worker.get(API.providerStatements)).body
  const of = (month: string) => items.find((one: { month: string }) => one.month === month)
  expect(of('2026-11')).toMatchObject({ orders: 2, minutes: 91, amountFen: 24_100, canIssue: false })
  expect(of('2026-11').issuedAt).not.toBeNull()
  expect(of('2026-12')).toMatchObject({
    orders: 2,
    minutes: 65,
    amountFen: null,
    amountText: '金额以合同为准',
  })
  const counted = await house.ctx.db.serviceOrder.count({ where: { statementId: { not: null } } })
  expect(counted).toBe(of('2026-11').orders)

  const file = `${API.providerStatementFile}?month=2026-11`
  const text = (await worker.get(file)).text
  expect(text).toContain('姚江社工 2026-11 服务结算单')
  expect(text).toContain('合计,,2,91,,,241')
  const pdf = await worker.get(`${file}&format=pdf`)
  expect(pdf.text.slice(0, 5)).toBe('%PDF-')
  // Whoever else asks reads of their own work.
  expect((await rival.get(`${file}&provider=${ours.providerId}`)).text).toContain('合计,,0,0,')
  county = await house.staff('county', COUNTY)
  const theirs = `${API.deskServiceStatementFile}?month=2026-11&provider=${ours.providerId}`
  expect((await county.get(theirs)).text).toContain('姚江社工')

  // Nobody stands in what is taken out.
  const orders = (await county.get(`${API.deskServiceExport}?what=orders`)).text
  const { name, phone, idNumber } = demoPerson('sun-aying')
  expect(orders.trim().split('\n')).toHaveLength(5)
  for (const secret of [name, phone, idNumber, '江南新城社区9-3']) expect(orders + text).not.toContain(secret)
})

test('what is asked for against what there is, by place and kind', async () => {
  const sun = await elder(house, 'qian-genfa')
  const small = await provider(house, '小社工', { kind: 'mind', regionCodes: ['330281003'], monthly: 1 })
  await provider(house, '大社工', { kind: 'mind', regionCodes: ['330281001'], monthly: 9 })
  for (let one = 0; one < 3; one += 1) await order(sun.client, { projectId: small.projectId })
  county = await house.staff('county', COUNTY)
  const { body } = await county.get(API.deskServiceBalance)
  const cell = body.cells.find((one: { kind: string }) => one.kind === 'mind')
  expect(cell).toMatchObject({ regionCode: '330281003', openOrders: 3, openWishes: 0, free: 0, projects: 1 })
  const [advice] = body.suggestions.filter((one: { kind: string }) => one.kind === 'mind')
  expect(advice).toMatchObject({ projectName: '大社工看望', number: 3, partner: false })
  expect(advice.text).toBe(
    '余姚市兰江街道还缺3次“说说心里话”，“大社工看望”本月有余力，可以把服务范围扩过去。',
  )
})
