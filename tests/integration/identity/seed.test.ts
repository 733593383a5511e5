import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_PASSWORD, demoStaff } from '../../../prisma/seed/builders.ts'
import { demoGuide } from '../../../prisma/seed/demo-guide.ts'
import { seedDemoHelp } from '../../../prisma/seed/demo-help.ts'
import { seedDemoServices } from '../../../prisma/seed/demo-services.ts'
import { seedDemoStaff } from '../../../prisma/seed/demo-staff.ts'
import { seedDemoWishes } from '../../../prisma/seed/demo-wishes.ts'
import { API } from '../../../server/paths.ts'
import { translator } from '../../../server/platform/i18n.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { importRegions } from '../../../server/regions/service.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

it('runs twice as well as once, side by side too', async () => {
  const ctx = systemCtx(server.runtime, 'seed')
  await importRegions(ctx)
  expect(await importRegions(ctx)).toBe(0)
  const added = await Promise.all([seedDemoStaff(ctx), seedDemoStaff(ctx)])
  expect(added[0] + added[1]).toBe(12)
  expect(await seedDemoStaff(ctx)).toBe(0)
  expect([await seedDemoServices(ctx), await seedDemoServices(ctx)]).toEqual([true, false])
  expect([await seedDemoHelp(ctx), await seedDemoHelp(ctx)]).toEqual([true, false])
  expect([await seedDemoWishes(ctx), await seedDemoWishes(ctx)]).toEqual([true, false])
  const wishes = await ctx.db.wish.findMany({ orderBy: { number: 'asc' }, select: { state: true } })
  expect(wishes.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'review'])
})

it('places every demo account in a region that there is', async () => {
  const codes = demoStaff().map(({ regionCode }) => regionCode)
  const regions = await server.runtime.database.region.findMany({ where: { code: { in: codes } } })
  expect(codes.filter((code) => !regions.some((region) => region.code === code))).toEqual([])
})

it('lets everybody of the guide in with what the guide says, twice within half a minute', async () => {
  const first = await server.client().get(API.demo)
  expect(first.body.staff).toHaveLength(12)
  for (const round of [1, 2]) {
    const { body } = await server.client().get(API.demo)
    const { username, totp } = body.staff.find(
      (staff: { username: string }) => staff.username === 'county-yuyao',
    )
    const input = { username, password: DEMO_PASSWORD, totp }
    expect([round, (await server.client().post(API.staffSignIn, input)).status]).toEqual([round, 200])
  }
})

it('tells in both languages what one can try', () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    const { people, staff } = demoGuide(translator(lang))
    expect(people.length).toBeGreaterThanOrEqual(5)
    for (const { can } of [...people, ...staff]) expect(can.length).toBeGreaterThan(5)
    for (const { idNumber, phone } of people) {
      expect(idNumber).toMatch(/^339999/)
      expect(phone).toMatch(/^1700000\d{4}$/)
    }
  }
})
