import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { jobs } from '../../../server/jobs.ts'
import { claimWish, leaveLine, releaseWish, volunteerWish } from '../../../server/wishes/service.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { drain } from '../../harness/drain.ts'
import { as, crowd, days, openWishes } from './house.ts'

let server: TestServer
type Helper = { id: string; personId: string }
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const claim = async ({ personId }: Helper, wish: string) =>
  (await claimWish(as(server.runtime, personId), wish)).outcome
const actions = async ({ personId }: Helper, wish: string) =>
  (await volunteerWish(as(server.runtime, personId), wish)).actions
const pause = ({ id }: Helper, until: number) =>
  server.runtime.database.volunteer.update({
    where: { id },
    data: { coolingUntil: new Date(server.runtime.clock.now().getTime() + until) },
  })
const holder = async (wishId: string) =>
  (await server.runtime.database.wishClaim.findFirst({ where: { wishId, state: 'held' } }))?.volunteerId
const stateOf = async (id: string) =>
  (await server.runtime.database.wish.findUniqueOrThrow({ where: { id } })).state

let wish: string
let first: Helper
let second: Helper
let newer: Helper
/** Two in line who both pause, and a wish that was given back: nobody holds it. */
beforeEach(async () => {
  const { runtime } = server
  ;[wish = ''] = await openWishes(runtime, 1)
  const people = await crowd(runtime, 4)
  const [gone] = people
  ;[, first, second, newer] = people as [Helper, Helper, Helper, Helper]
  if (!gone) throw new Error('nobody')
  expect(await claim(gone, wish)).toBe('held')
  for (const one of [first, second]) {
    expect(await claim(one, wish)).toBe('waiting')
    await pause(one, days(2))
  }
  await releaseWish(as(runtime, gone.personId), wish, { reason: 'no_time', note: null })
  await drain(runtime, jobs)
  expect(await stateOf(wish)).toBe('open')
})

it('whoever stands in line for a wish that nobody holds is told why not, and has it as soon as they may', async () => {
  expect(await actions(first, wish)).toEqual(['claim', 'leave'])
  expect(await claim(first, wish)).toBe('cooling')
  const { nextText } = await volunteerWish(as(server.runtime, first.personId), wish)
  expect(nextText).toContain('现在没有人在办')
  await pause(first, -1)
  expect(await claim(first, wish)).toBe('held')
  const rows = await server.runtime.database.wishClaim.findMany({ where: { wishId: wish } })
  // Their own claim, not a second one.
  expect(rows.filter(({ volunteerId }) => volunteerId === first.id)).toMatchObject([
    { state: 'held', slot: 1 },
  ])
  expect(await claim(first, wish)).toBe('held')
  expect(await claim(newer, wish)).toBe('waiting')
  await drain(server.runtime, jobs)
  const told = await server.runtime.database.wishEvent.findMany({ where: { wishId: wish, kind: 'claim' } })
  expect(told).toHaveLength(2)
  const { claim: mine } = await volunteerWish(as(server.runtime, first.personId), wish)
  expect(mine).toMatchObject({ state: 'held', ahead: null })
})

it('nobody overtakes whoever stands in line before them and may have it by now', async () => {
  await pause(first, -1)
  expect(await claim(newer, wish)).toBe('waiting')
  await drain(server.runtime, jobs)
  expect(await holder(wish)).toBe(first.id)
})

it('nor does the second of the line overtake the first', async () => {
  await pause(first, -1)
  await pause(second, -1)
  expect(await claim(second, wish)).toBe('waiting')
  await drain(server.runtime, jobs)
  expect(await holder(wish)).toBe(first.id)
})

it('whoever may have it does not wait for those who may not', async () => {
  expect(await claim(newer, wish)).toBe('held')
  expect(await claim(first, wish)).toBe('waiting')
})

it('all at once: the first of the line has it, one holder, whatever they tap', async () => {
  await pause(first, -1)
  await pause(second, -1)
  const all = await Promise.all([newer, second, first, second, newer].map((one) => claim(one, wish)))
  expect(all.filter((one) => one === 'held')).toHaveLength(1)
  await drain(server.runtime, jobs)
  expect(await holder(wish)).toBe(first.id)
  expect(await stateOf(wish)).toBe('held')
})

it('who leaves the line while they claim never leaves a wish that nobody holds', async () => {
  for (let round = 0; round < 10; round++) {
    const [id = ''] = await openWishes(server.runtime, 1)
    const [waits, other] = await crowd(server.runtime, 2)
    if (!waits || !other) throw new Error('nobody')
    expect(await claim(other, id)).toBe('held')
    expect(await claim(waits, id)).toBe('waiting')
    await pause(waits, days(1))
    await releaseWish(as(server.runtime, other.personId), id, { reason: 'no_time', note: null })
    await pause(waits, -1)
    await Promise.all([
      claim(waits, id),
      leaveLine(as(server.runtime, waits.personId), id).catch(() => undefined),
    ])
    const held = await server.runtime.database.wishClaim.count({ where: { wishId: id, state: 'held' } })
    expect(await stateOf(id)).toBe(held === 1 ? 'held' : 'open')
  }
})

it('whoever held as many as they may has it when one of theirs is done, and may claim it then', async () => {
  const { runtime } = server
  const others = await openWishes(runtime, 3)
  const [busy, gone] = await crowd(runtime, 2)
  if (!busy || !gone) throw new Error('nobody')
  const [id = ''] = await openWishes(runtime, 1)
  expect(await claim(gone, id)).toBe('held')
  expect(await claim(busy, id)).toBe('waiting')
  for (const one of others) expect(await claim(busy, one)).toBe('held')
  await releaseWish(as(runtime, gone.personId), id, { reason: 'no_time', note: null })
  await drain(runtime, jobs)
  expect(await claim(busy, id)).toBe('full')
  await releaseWish(as(runtime, busy.personId), others[0] ?? '', { reason: 'no_time', note: null })
  // Before any job has run.
  expect(await claim(busy, id)).toBe('held')
})
