import { afterEach, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { asked, at, desks, type House, inbox, make, minutes, startHouse } from './house.ts'

let house: House
afterEach(() => house.close())

const overdue = async (role: 'village' | 'township' | 'county', region: string) =>
  (await inbox(await house.staff(role, region))).filter((title) => title === '请求过了日子还没答复').length

async function until(iso: string): Promise<void> {
  house.clock.set(iso)
  await house.pass(0)
}

test('over National Day a request goes up the ladder, desk by desk, and the resident is told once', async () => {
  // Tuesday 29 September 2026, ten in the morning; 1 to 7 October are off, Saturday the 10th is worked.
  house = await startHouse('2026-09-29T02:00:00Z')
  await desks(house)
  const wang = await house.resident('wang-jianguo')
  const { id, dueOn } = await make(wang, asked.service())
  expect(dueOn).toBe('2026-10-09')
  const state = async () => house.ctx.db.request.findUniqueOrThrow({ where: { id } })
  const told = () =>
    house.sms.textsTo(demoPerson('wang-jianguo').phone).filter((text) => text.includes('没能按时'))

  await until('2026-10-08T01:01:00Z')
  expect(await inbox(await house.staff('village', '330281003007'))).toContain('请求快到日子了')
  await until('2026-10-09T08:59:00Z')
  expect(await state()).toMatchObject({ level: 'village', turn: 0 })

  await until('2026-10-09T09:01:00Z')
  expect(await state()).toMatchObject({ level: 'township', turn: 1, dueAt: new Date('2026-10-12T09:00:00Z') })
  await house.pass(minutes(1))
  expect(told()).toEqual([expect.stringContaining('余姚市兰江街道')])
  expect(await overdue('township', '330281003')).toBe(1)

  await until('2026-10-12T09:01:00Z')
  expect(await state()).toMatchObject({ level: 'county', turn: 2, dueAt: new Date('2026-10-14T09:00:00Z') })
  await until('2026-10-14T09:01:00Z')
  // Nobody is above the county: it is told again.
  expect(await state()).toMatchObject({ level: 'county', turn: 3, dueAt: new Date('2026-10-16T09:00:00Z') })
  expect(await overdue('county', '330281')).toBe(2)
  expect(told()).toHaveLength(1)
  const again = await house.resident('wang-jianguo')
  const mine = (await again.get(at(API.request, id))).body
  expect(mine).toMatchObject({ overdue: true, office: '余姚市', dueOn: '2026-10-16' })
})

test('whoever had it and left it loses it to the next desk, and is told', async () => {
  house = await startHouse('2026-11-20T02:00:00Z')
  const { township } = await desks(house)
  const wang = await house.resident('wang-jianguo')
  const { id } = await make(wang, asked.callback())
  await township.post(at(API.deskRequestTake, id))
  await until('2026-11-23T01:01:00Z')
  expect(await inbox(await house.staff('township', '330281003'))).toContain('请求今天要答复')
  await until('2026-11-23T09:01:00Z')
  const seat = await house.staff('township', '330281003')
  expect(await inbox(seat)).toContain('您手上的请求转上去了')
  expect((await seat.get(at(API.deskRequest, id))).status).toBe(404)
  const county = await house.staff('county', '330281')
  expect((await county.get(at(API.deskRequest, id))).body).toMatchObject({ state: 'new', level: 'county' })
})

test('answered in time nobody is reminded and nothing goes up', async () => {
  house = await startHouse('2026-11-20T02:00:00Z')
  const { township } = await desks(house)
  const wang = await house.resident('wang-jianguo')
  const { id } = await make(wang, asked.change())
  await township.post(at(API.deskRequestTake, id))
  await township.post(at(API.deskRequestAnswer, id), { clientKey: 'answer-key', text: '知道了' })
  await until('2026-12-20T02:00:00Z')
  expect(await house.ctx.db.request.findUniqueOrThrow({ where: { id } })).toMatchObject({ turn: 0 })
  expect(await inbox(await house.staff('township', '330281003'))).not.toContain('请求快到日子了')
})
