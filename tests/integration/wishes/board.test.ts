import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  type BoardQuery,
  boardQuerySchema,
  DISTANCES,
  WISH_URGENCIES,
} from '../../../server/wishes/contract.ts'
import { distanceOf, MOST_HEAD_START, rankOf } from '../../../server/wishes/rules.ts'
import { claimWish, freshWishes, volunteerWish, wishBoard } from '../../../server/wishes/service.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { as, COUNTY, crowd, days, openWishes, people, TOWNSHIP, VILLAGE } from './house.ts'

let server: TestServer
let me: { id: string; personId: string }
beforeAll(async () => {
  server = await startTestServer()
  const [one] = await crowd(server.runtime, 1, COUNTY)
  me = one ?? { id: '', personId: '' }
})
beforeEach(async () => {
  const { database } = server.runtime
  await database.wishEvent.deleteMany()
  await database.wishClaim.deleteMany()
  await database.wish.deleteMany()
})
afterAll(() => server.close())

const board = (query: Partial<BoardQuery>, personId = me.personId) =>
  wishBoard(as(server.runtime, personId), { ...boardQuerySchema.parse({}), ...query })

/** Every page, as somebody reads on. */
async function whole(query: Partial<BoardQuery>): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await board({ ...query, cursor })
    ids.push(...items.map(({ id }) => id))
    if (next === null) return ids
    cursor = next
  }
}

const PLACES = [VILLAGE, '330281003008', TOWNSHIP, '330281004001', '330281004', COUNTY]
const someWish = fc.record({
  regionCode: fc.constantFrom(...PLACES),
  urgency: fc.constantFrom(...WISH_URGENCIES),
  // Few moments, so that many stand at the same rank.
  publishedAt: fc
    .integer({ min: 0, max: 24 })
    .map((half) => new Date(server.runtime.clock.now().getTime() - days(half / 2))),
  state: fc.constantFrom('open', 'held'),
  category: fc.constantFrom('goods', 'repair'),
})
const someQuery = fc.record({
  place: fc.constantFrom(...PLACES),
  near: fc.constantFrom(...DISTANCES),
  show: fc.constantFrom('open' as const, 'held' as const),
  category: fc.constantFrom(undefined, 'goods' as const),
  size: fc.integer({ min: 1, max: 7 }),
})
const DIGITS = { village: 12, township: 9, county: 6 }

it('stands in the order of the rule, page by page, each wish once, whatever is asked for', async () => {
  const { database } = server.runtime
  await fc.assert(
    fc.asyncProperty(
      fc.array(someWish, { maxLength: 30 }),
      fc.array(someQuery, { maxLength: 5 }),
      async (wishes, queries) => {
        await database.wish.deleteMany()
        const rows = await Promise.all(
          wishes.map(async (wish) => ({ ...wish, id: (await openWishes(server.runtime, 1, wish))[0] ?? '' })),
        )
        for (const query of queries) {
          const { place, near, show, category } = query
          const expected = rows
            .filter((row) => row.state === show && (!category || row.category === category))
            .filter(({ regionCode }) => regionCode.startsWith(place.slice(0, DIGITS[near])))
            .map((row) => ({
              ...row,
              rank: rankOf({ ...row, distance: distanceOf(row.regionCode, place) ?? 'county' }),
            }))
            .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
          expect(await whole(query)).toEqual(expected.map(({ id }) => id))
        }
      },
    ),
    { numRuns: 25 },
  )
})

it('none starves: whoever always takes the first of their board leaves nobody behind', async () => {
  const { clock, database } = server.runtime
  const from = clock.now().getTime()
  const random = fc.sample(
    fc.record({
      wishes: fc.array(someWish, { minLength: 1, maxLength: 3 }),
      place: fc.constantFrom(...PLACES),
    }),
    {
      numRuns: 40,
      seed: 7,
    },
  )
  const taken: { id: string; at: number }[] = []
  // Each day some are put up, and somebody who helps somewhere takes the first one they see.
  for (const [day, { wishes, place }] of random.entries()) {
    for (const { regionCode, urgency } of wishes)
      await openWishes(server.runtime, 1, { regionCode, urgency, publishedAt: new Date(from + days(day)) })
    const [first] = (await board({ place, size: 1 })).items
    if (!first) throw new Error('an empty board')
    await database.wish.update({ where: { id: first.id }, data: { state: 'held' } })
    taken.push({ id: first.id, at: day })
    const oldest = await database.wish.findFirst({
      where: { state: 'open' },
      orderBy: { publishedAt: 'asc' },
    })
    const ahead = Date.parse(first.publishedAt) - (oldest?.publishedAt?.getTime() ?? Number.POSITIVE_INFINITY)
    // Nobody is overtaken by what came so much later.
    expect(ahead).toBeLessThanOrEqual(days(MOST_HEAD_START))
  }
  expect(new Set(taken.map(({ id }) => id)).size).toBe(random.length)
})

/** A family of these, and a wish of the first. */
async function family(...persons: string[]): Promise<string> {
  const { database, clock } = server.runtime
  const now = clock.now()
  const { id } = await database.household.create({
    data: { regionCode: VILLAGE, createdAt: now },
  })
  await database.householdMember.createMany({
    data: persons.map((personId) => ({ householdId: id, personId, relation: 'x', fromDate: now })),
  })
  return id
}

it('who lives together does not see, find or claim each other’s wishes', async () => {
  const { runtime } = server
  const [mother = '', stranger = ''] = await people(runtime, 2)
  const householdId = await family(mother, me.personId)
  const at = { publicText: '一位老奶奶想要一台收音机' }
  const [hers = '', before = '', other = ''] = [
    ...(await openWishes(runtime, 1, { ...at, personId: mother, householdId })),
    // Made before they had a file together.
    ...(await openWishes(runtime, 1, { ...at, personId: mother })),
    ...(await openWishes(runtime, 1, { ...at, personId: stranger })),
  ]
  expect(await whole({})).toEqual([other])
  expect(await whole({ q: '收音机' })).toEqual([other])
  expect((await board({})).counts).toEqual({ goods: 1 })
  const since = new Date(0)
  const place = COUNTY
  const fresh = (readers: string[]) =>
    freshWishes(as(runtime, me.personId), place, { since, most: 9, readers })
  expect(await fresh([me.personId])).toHaveLength(1)
  expect(await fresh([stranger])).toHaveLength(2)
  for (const id of [hers, before]) {
    await expect(volunteerWish(as(runtime, me.personId), id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    // No word of whose it is: as if somebody had been quicker.
    expect((await claimWish(as(runtime, me.personId), id)).outcome).toBe('over')
  }
  await runtime.database.householdMember.updateMany({
    where: { householdId, personId: me.personId },
    data: { toDate: runtime.clock.now() },
  })
  expect((await whole({})).sort()).toEqual([hers, before, other].sort())
})

it('finds what people type, also far down the board, page by page', async () => {
  const { runtime } = server
  const now = runtime.clock.now().getTime()
  const many = await openWishes(runtime, 1, { publicText: '一位老人想要一双棉鞋' })
  await runtime.database.wish.createMany({
    data: (await runtime.database.wish.findMany()).flatMap((row) =>
      Array.from({ length: 640 }, () => {
        const { number: _, ...rest } = row
        return { ...rest, id: randomUUID(), keyHash: randomUUID() }
      }),
    ),
  })
  const radios: string[] = []
  for (let at = 0; at < 3; at++)
    radios.push(
      ...(await openWishes(runtime, 1, {
        publicText: '一位老奶奶想要一台收音机',
        publishedAt: new Date(now + days(9) + at),
      })),
    )
  expect(many).toHaveLength(1)
  for (const q of ['要收音机', '收音機', '日用的东西 收音机'])
    expect(await whole({ q, size: 2 })).toEqual(radios)
  expect(await whole({ q: '轮椅' })).toEqual([])
})
