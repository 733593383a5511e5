import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import type { ApiClient } from '../../harness/app.ts'
import { COUNTY, elder, type House, order, provider, startHouse } from './house.ts'

let house: House
let county: ApiClient
beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
})
afterAll(() => house.close())

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
