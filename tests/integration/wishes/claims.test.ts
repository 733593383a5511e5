import { afterAll, beforeAll, expect, it } from 'vitest'
import { jobs } from '../../../server/jobs.ts'
import type { Runtime } from '../../../server/platform/runtime.ts'
import { claimWish, releaseWish } from '../../../server/wishes/service.ts'
import { startTestServer, type TestServer, testDeps } from '../../harness/app.ts'
import { drain } from '../../harness/drain.ts'
import { as, crowd, openWishes } from './house.ts'

let server: TestServer
/** What one process knows of those who claim, the next does not: between them only PostgreSQL keeps order. */
let processes: Runtime[]
beforeAll(async () => {
  server = await startTestServer()
  const { databaseUrl: url, redisUrl } = server
  processes = [server.runtime, await testDeps({ url, redisUrl }), await testDeps({ url, redisUrl })]
})
afterAll(async () => {
  await Promise.all(processes.slice(1).map((one) => one.close()))
  await server.close()
})

const claimsOf = (wishId: string) =>
  server.runtime.database.wishClaim.findMany({ where: { wishId }, orderBy: { place: 'asc' } })

/** So many volunteers want so many wishes at once, each wish through all of these processes; the answers by wish. */
async function rush(wishCount: number, crowdSize: number, through: readonly Runtime[]) {
  const { runtime } = server
  const wishes = await openWishes(runtime, wishCount)
  const volunteers = await crowd(runtime, crowdSize)
  const answers = await Promise.all(
    volunteers.map(async ({ personId }, at) => {
      const wishId = wishes[at % wishCount] ?? ''
      const process = through[Math.floor(at / wishCount) % through.length] ?? runtime
      return { ...(await claimWish(as(process, personId), wishId)), wishId }
    }),
  )
  expect(answers.every(({ text }) => text.length > 0)).toBe(true)
  return wishes.map((id) => ({ id, here: answers.filter(({ wishId }) => wishId === id) }))
}

it('a thousand at once on a hundred wishes, through several processes: one holder each, all others in line, no error', async () => {
  const { database } = server.runtime
  for (const { id, here } of await rush(100, 1000, processes)) {
    expect(here.filter(({ outcome }) => outcome === 'held')).toHaveLength(1)
    expect(here.filter(({ outcome }) => outcome === 'waiting')).toHaveLength(9)
    expect((await claimsOf(id)).map(({ state }) => state)).toEqual(['held', ...Array(9).fill('waiting')])
    // Whoever waited for another process may have been told of fewer before them than there were: never of more.
    const told = here.flatMap(({ ahead }) => ahead ?? []).sort((a, b) => a - b)
    expect(told.every((ahead, at) => ahead <= at)).toBe(true)
  }
  const events = await database.wishEvent.groupBy({ by: ['kind'], _count: true })
  expect(events.map(({ kind, _count }) => [kind, _count])).toEqual([['claim', 100]])
  expect(await database.auditEntry.count({ where: { action: 'wish.claim' } })).toBe(100)
})

it('within one process everybody is told their very place in line', async () => {
  for (const { here } of await rush(10, 100, [server.runtime]))
    expect(here.flatMap(({ ahead }) => ahead ?? []).sort((a, b) => a - b)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8,
    ])
})

it('one volunteer never holds more than they may, however fast they tap', async () => {
  const { runtime } = server
  const wishes = await openWishes(runtime, 12)
  const [one] = await crowd(runtime, 1)
  const answers = await Promise.all(wishes.map((id) => claimWish(as(runtime, one?.personId ?? ''), id)))
  expect(answers.filter(({ outcome }) => outcome === 'held')).toHaveLength(3)
  expect(answers.filter(({ outcome }) => outcome === 'full')).toHaveLength(9)
  const again = await Promise.all(
    wishes.flatMap((id) => [id, id]).map((id) => claimWish(as(runtime, one?.personId ?? ''), id)),
  )
  expect(again.filter(({ outcome }) => outcome === 'held')).toHaveLength(6)
  expect(await runtime.database.wishClaim.count({ where: { volunteerId: one?.id ?? '' } })).toBe(3)
})

it('one who taps twice on the same wish has one claim of it', async () => {
  const { runtime } = server
  const [wish = ''] = await openWishes(runtime, 1)
  const [one] = await crowd(runtime, 1)
  const taps = Array.from({ length: 8 }, () => claimWish(as(runtime, one?.personId ?? ''), wish))
  expect((await Promise.all(taps)).map(({ outcome }) => outcome)).toEqual(Array(8).fill('held'))
  expect(await claimsOf(wish)).toHaveLength(1)
})

it('the line moves in order, while people give back, come and leave at once', async () => {
  const { runtime } = server
  const [wish = ''] = await openWishes(runtime, 1)
  const volunteers = await crowd(runtime, 12)
  const byId = new Map(volunteers.map(({ id, personId }) => [id, personId]))
  for (const { personId } of volunteers.slice(0, 8)) await claimWish(as(runtime, personId), wish)
  const order = (await claimsOf(wish)).map(({ volunteerId }) => volunteerId)
  const held: string[] = []
  for (let turn = 0; turn < 8; turn++) {
    const holder = (await claimsOf(wish)).find(({ state }) => state === 'held')
    held.push(holder?.volunteerId ?? '')
    const ctx = as(runtime, byId.get(holder?.volunteerId ?? '') ?? '')
    const late = turn < 4 ? volunteers[8 + turn] : undefined
    await Promise.all([
      releaseWish(ctx, wish, { reason: 'no_time', note: null }),
      ...(late ? [claimWish(as(runtime, late.personId), wish)] : []),
    ])
    const now = await claimsOf(wish)
    expect(now.filter(({ state }) => state === 'held')).toHaveLength(1)
  }
  expect(held).toEqual(order)
  expect((await runtime.database.wish.findUniqueOrThrow({ where: { id: wish } })).state).toBe('held')
  await drain(runtime, jobs)
})

it('giving back and claiming at once never leaves a wish that nobody holds while somebody waits', async () => {
  const { runtime } = server
  for (let round = 0; round < 15; round++) {
    const [wish = ''] = await openWishes(runtime, 1)
    const [first, ...others] = await crowd(runtime, 6)
    await claimWish(as(runtime, first?.personId ?? ''), wish)
    await Promise.all([
      ...others.map(({ personId }, at) => claimWish(as(processes[at % 3] ?? runtime, personId), wish)),
      releaseWish(as(runtime, first?.personId ?? ''), wish, { reason: 'other', note: null }),
    ])
    const { state } = await runtime.database.wish.findUniqueOrThrow({ where: { id: wish } })
    const states = (await claimsOf(wish)).map((one) => one.state)
    expect(state).toBe('held')
    expect(states.filter((one) => one === 'held')).toHaveLength(1)
    expect(states.filter((one) => one === 'waiting')).toHaveLength(4)
  }
})

it('says in words why somebody cannot claim', async () => {
  const { runtime } = server
  const { database } = runtime
  const [wish = ''] = await openWishes(runtime, 1)
  const [far] = await crowd(runtime, 1, '330106')
  const [pausing] = await crowd(runtime, 1)
  const [gone] = await crowd(runtime, 1)
  const day = 24 * 3_600_000
  const until = new Date(runtime.clock.now().getTime() + day)
  await database.volunteer.update({ where: { id: pausing?.id ?? '' }, data: { coolingUntil: until } })
  await database.volunteer.update({ where: { id: gone?.id ?? '' }, data: { state: 'ended' } })
  const outcome = async (personId = '', id = wish) => (await claimWish(as(runtime, personId), id)).outcome
  expect(await outcome(far?.personId)).toBe('far')
  expect(await outcome(pausing?.personId)).toBe('cooling')
  expect(await outcome(pausing?.personId, '00000000-0000-7000-8000-000000000000')).toBe('over')
  await expect(outcome(gone?.personId)).rejects.toMatchObject({ code: 'VOLUNTEERS_ONLY' })
  const { personId } = await database.wish.findUniqueOrThrow({ where: { id: wish } })
  await database.volunteer.create({
    data: { personId, regionCode: '330281003', state: 'active', askedAt: until },
  })
  expect(await outcome(personId)).toBe('own')
  await database.volunteer.update({
    where: { id: pausing?.id ?? '' },
    data: { coolingUntil: new Date(runtime.clock.now().getTime() - day) },
  })
  expect(await outcome(pausing?.personId)).toBe('held')
})
