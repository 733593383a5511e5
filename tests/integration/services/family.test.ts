import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepPortrait } from '../../../server/households/service.ts'
import { API } from '../../../server/paths.ts'
import { days, elder, type House, provider, startHouse, TOWNSHIP } from './house.ts'

let house: House
let sun: Awaited<ReturnType<typeof elder>>
let ids: { visit: string; school: string; poor: string }

beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  sun = await elder(house, 'sun-aying')
  const visit = await provider(house, '看望社工', { regionCodes: [TOWNSHIP] })
  const school = await provider(house, '学堂社工', { kind: 'skills', tag: 'learning' })
  const poor = await provider(house, '兜底社工', { kind: 'legal', tag: 'hardship', forTypes: ['doudi'] })
  ids = { visit: visit.projectId, school: school.projectId, poor: poor.projectId }
})
afterAll(() => house.close())

type Row = { id: string; why: string[]; fits: boolean }
const shown = async () => {
  const { body } = await sun.client.get(API.serviceProjects)
  const rows: Row[] = body.items
  return { body, rows, order: rows.map(({ id }) => id) }
}
const tell = (family: unknown) => sun.client.put(API.serviceFamily, { family })

test('what a family receives puts what fits first; whoever is not signed in sees the same things', async () => {
  const { body, rows } = await shown()
  expect(body.region.name).toBe('余姚市兰江街道江南新城社区')
  expect(rows[0]).toMatchObject({ id: ids.poor, fits: true, why: ['因为您家日子紧'] })
  const anyone = (await house.client().get(`${API.serviceProjects}?region=${TOWNSHIP}`)).body
  expect(anyone.items.map(({ id }: Row) => id).sort()).toEqual(rows.map(({ id }) => id).sort())
  expect(anyone).toMatchObject({ family: { types: [], signs: [], oldest: null } })
  expect(anyone.toldOn).toBeUndefined()
  expect(anyone.items.every(({ fits }: Row) => !fits)).toBe(true)
})

test('what was decided on says more, and says why', async () => {
  const portrait = { types: ['doudi'], signs: ['elder', 'alone'], oldest: 80 } as const
  await keepPortrait(house.ctx, sun.householdId, 'decision', portrait)
  const { rows, order } = await shown()
  expect(order).toEqual([ids.visit, ids.poor, ids.school])
  expect(rows[0]?.why[0]).toBe('因为您是一个人过日子，家里有80岁以上的老人')
  const one = await sun.client.get(API.serviceProject.replace(':id', ids.visit))
  expect(one.body.why[0]).toBe(rows[0]?.why[0])
})

test('what its phone worked out is kept with its yes, and forgotten when it says so', async () => {
  expect((await shown()).body.toldOn).toBeNull()
  expect((await tell({ types: [], signs: ['student', 'jobless'], oldest: null })).status).toBe(200)
  const kept = await shown()
  expect(kept.body).toMatchObject({ toldOn: '2026-11-23', family: { oldest: 80 } })
  expect(kept.rows.find(({ id }) => id === ids.school)?.why).toContain('因为家里有人上学，家里有人想找活干')
  const row = await house.ctx.db.householdPortrait.findFirstOrThrow({ where: { source: 'told' } })
  expect(row.signsEnc).not.toContain('student')

  await tell(null)
  expect((await shown()).body.toldOn).toBeNull()
  expect((await shown()).body.family.signs).toEqual(['elder', 'alone'])
  const audited = await house.ctx.db.auditEntry.findMany({
    where: { action: { startsWith: 'household.portrait' }, actorKind: 'resident' },
    orderBy: { at: 'asc' },
  })
  expect(audited.map(({ action }) => action)).toEqual(['household.portrait', 'household.portraitForgotten'])
})

test('a later decision outweighs what was told before', async () => {
  await tell({ types: ['guanai'], signs: ['ill'], oldest: null })
  await house.pass(days(1))
  await keepPortrait(house.ctx, sun.householdId, 'decision', { types: [], signs: ['elder'], oldest: 70 })
  expect((await shown()).body).toMatchObject({ toldOn: null, family: { signs: ['elder'], oldest: 70 } })
})

test('words that are none, and families without a file, are turned away', async () => {
  for (const family of [
    { types: ['rich'], signs: [], oldest: null },
    { types: [], signs: ['nosy'], oldest: null },
    { types: [], signs: [], oldest: 83 },
    { types: [], signs: [] },
  ])
    expect((await tell(family)).status).toBe(400)
  const stranger = await house.resident('qian-genfa')
  const { status } = await stranger.put(API.serviceFamily, { family: { types: [], signs: [], oldest: null } })
  expect(status).toBe(404)
  expect((await stranger.get(`${API.serviceProjects}?region=${TOWNSHIP}`)).body.toldOn).toBeUndefined()
})
