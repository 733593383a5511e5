import { afterAll, beforeAll, expect, it } from 'vitest'
import { API } from '../../../server/paths.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { importRegions, type RegionFile } from '../../../server/regions/service.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'

const places: RegionFile = [
  ['33', '浙江省'],
  ['3302', '宁波市'],
  ['330281', '余姚市'],
  ['330281001', '梨洲街道'],
  ['330281003', '兰江街道'],
  ['330281001001', '花园社区'],
]
let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const below = async (parent: string) =>
  (await server.client().get(`${API.regions}?parent=${parent}`)).body.regions

it('loads places once, and follows a new name', async () => {
  const ctx = systemCtx(server.runtime, 'test')
  expect(await importRegions(ctx, places)).toBe(6)
  expect(await importRegions(ctx, places)).toBe(0)
  expect(await importRegions(ctx, [['330281003', '兰江新街道']])).toBe(1)
  await expect(importRegions(ctx, [['3302811', '?']])).rejects.toThrow('3302811')
})

it('goes down from the province to the village', async () => {
  expect(await below('')).toEqual([{ code: '33', name: '浙江省', level: 1, hasChildren: true }])
  expect(await below('330281')).toEqual([
    { code: '330281001', name: '梨洲街道', level: 4, hasChildren: true },
    { code: '330281003', name: '兰江新街道', level: 4, hasChildren: false },
  ])
  expect(await below('330281001001')).toEqual([])
  expect((await server.client().get(`${API.regions}?parent=33028`)).status).toBe(400)
})
