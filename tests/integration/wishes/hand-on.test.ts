import { afterAll, beforeAll, expect, it } from 'vitest'
import { jobs } from '../../../server/jobs.ts'
import { fakeClock } from '../../../server/platform/clock.ts'
import { makeCtx } from '../../../server/platform/make-ctx.ts'
import { claimWish, deskWishes, releaseWish } from '../../../server/wishes/service.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { drain } from '../../harness/drain.ts'
import { as, COUNTY, crowd, days, openWishes, SETTINGS, VILLAGE } from './house.ts'

const clock = fakeClock('2026-11-23T10:00:00+08:00')
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ clock })
  await server.runtime.database.countySetting.create({
    data: { regionCode: COUNTY, room: 'wishes', value: SETTINGS, demo: true, setAt: clock.now() },
  })
})
afterAll(() => server.close())

const claim = async (personId: string, wishId: string) =>
  (await claimWish(as(server.runtime, personId), wishId)).outcome
const giveBack = (personId: string, wishId: string, reason: 'other' | 'not_reached' = 'not_reached') =>
  releaseWish(as(server.runtime, personId), wishId, { reason, note: null })
const work = () => drain(server.runtime, jobs)
const holders = async (wishId: string) =>
  (await server.runtime.database.wishClaim.findMany({ where: { wishId, state: 'held' } })).map(
    ({ volunteerId }) => volunteerId,
  )

it('whoever had no hand free when their turn came has the wish as soon as they do, if nobody took it', async () => {
  const [wish = '', other = '', ...full] = await openWishes(server.runtime, 5)
  const [first, busy] = await crowd(server.runtime, 2)
  if (!first || !busy) throw new Error('nobody')
  await claim(first.personId, wish)
  for (const id of full) expect(await claim(busy.personId, id)).toBe('held')
  expect(await claim(busy.personId, wish)).toBe('waiting')
  await work()
  await giveBack(first.personId, wish)
  await work()
  const state = async () =>
    (await server.runtime.database.wish.findUniqueOrThrow({ where: { id: wish } })).state
  expect([await state(), await holders(wish)]).toEqual(['open', []])
  expect(await claim(busy.personId, other)).toBe('full')

  await giveBack(busy.personId, full[0] ?? '')
  await work()
  expect([await state(), await holders(wish)]).toEqual(['held', [busy.id]])
  const kinds = await server.runtime.database.wishEvent.findMany({
    where: { wishId: wish },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  expect(kinds.map(({ kind }) => kind)).toEqual(['claim', 'release', 'promote', 'hand_on'])
})

it('whoever paused when their turn came has it when the pause is over', async () => {
  const [wish = '', ...others] = await openWishes(server.runtime, 3)
  const [first, pausing] = await crowd(server.runtime, 2)
  if (!first || !pausing) throw new Error('nobody')
  await claim(first.personId, wish)
  for (const id of others) await claim(pausing.personId, id)
  await claim(pausing.personId, wish)
  for (const id of others) await giveBack(pausing.personId, id, 'other')
  await work()
  await giveBack(first.personId, wish)
  await work()
  expect(await holders(wish)).toEqual([])
  clock.advance(days(10))
  await work()
  expect(await holders(wish)).toEqual([pausing.id])
})

it('what was put up long ago and is not met counts at the desk, whoever held it meanwhile, longest first', async () => {
  const { runtime } = server
  const ago = (many: number) => new Date(clock.now().getTime() - days(many))
  const [fresh = ''] = await openWishes(runtime, 1, { publishedAt: ago(13) })
  const [old = ''] = await openWishes(runtime, 1, { publishedAt: ago(15) })
  const [held = ''] = await openWishes(runtime, 1, { publishedAt: ago(30) })
  const [one] = await crowd(runtime, 1)
  await claim(one?.personId ?? '', held)
  const staff = { kind: 'staff', staffId: crypto.randomUUID(), role: 'village', regionCode: VILLAGE } as const
  const slow = await deskWishes(makeCtx(runtime, staff), { show: 'slow', page: 1, size: 20 })
  const ids = slow.items.map(({ id }) => id)
  expect(ids).not.toContain(fresh)
  expect(ids.filter((id) => id === old || id === held)).toEqual([held, old])
  expect(slow.counts.slow).toBe(ids.length)
  expect(slow.items.find(({ id }) => id === old)?.waitsDays).toBe(15)
  const elsewhere = makeCtx(runtime, { ...staff, regionCode: '330281004001' })
  expect((await deskWishes(elsewhere, { show: 'slow', page: 1, size: 20 })).items).toEqual([])
})
