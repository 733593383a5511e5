import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sayAtOnce } from '../../../server/conversations/say-at-once.ts'
import { TURN } from '../../../server/conversations/service.ts'
import { personKey } from '../../../server/conversations/talk-key.ts'
import { API } from '../../../server/paths.ts'
import type { ApiClient } from '../../harness/app.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { EventReader } from './event-source.ts'
import { type House, readAll, send, startHouse } from './house.ts'

let house: House
beforeAll(async () => {
  // Nobody answers: what is written is what was sent.
  house = await startHouse({ workers: false })
})
afterAll(() => house.close())

/** Somebody who is signed in and has opened the chat. */
async function resident(): Promise<{ phone: ApiClient; personId: string; id: string }> {
  const personId = await house.person()
  const phone = await house.asPerson(house.client(), personId)
  await phone.post(API.chat)
  const { id } = await house.ctx.db.conversation.findFirstOrThrow({ where: { personId } })
  return { phone, personId, id }
}

const turns = (conversationId: string) =>
  house.ctx.db.outboxEvent.count({
    where: { topic: TURN, payload: { path: ['conversationId'], equals: conversationId } },
  })

/** How many transactions wrote the lines of residents in these talks. */
async function statements(ids: readonly string[]): Promise<number> {
  const rows = await house.ctx.db.$queryRaw<{ n: number }[]>`
    SELECT count(DISTINCT xmin::text)::int AS n FROM message
     WHERE conversation_id = ANY(${ids}::uuid[]) AND author = 'resident'`
  return rows[0]?.n ?? 0
}

const line = (personId: string, text: string, clientKey: string = randomUUID()) => ({
  talk: { externalKey: personKey(personId), personId },
  clientKey,
  body: { text },
  turn: TURN,
})

describe('lines that come at the same time', () => {
  it('are written by one statement, each in its own talk with its own turn', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, resident))
    const said = await Promise.all(
      all.map(({ personId }, at) => sayAtOnce(house.ctx, line(personId, `第${at}句`))),
    )
    expect(said.map((one) => one?.seq)).toEqual(all.map(() => 2))
    for (const [at, { phone, id }] of all.entries()) {
      expect((await readAll(phone)).map(({ text }) => text)).toEqual([`第${at}句`])
      // One for the greeting, one for the line.
      expect(await turns(id)).toBe(2)
    }
    expect(await statements(all.map(({ id }) => id))).toBe(1)
  })

  it('stand in their order when they are of one talk', async () => {
    const { phone, personId } = await resident()
    const words = ['一', '二', '三', '四']
    const said = await Promise.all(words.map((word) => sayAtOnce(house.ctx, line(personId, word))))
    expect(said.map((one) => one?.seq)).toEqual([2, 3, 4, 5])
    expect((await readAll(phone)).map(({ text }) => text)).toEqual(words)
  })

  it('are one where they carry one key, in one process and in two requests', async () => {
    const { phone, personId, id } = await resident()
    const key = randomUUID()
    const said = await Promise.all([1, 2].map(() => sayAtOnce(house.ctx, line(personId, '两下', key))))
    expect(said.map((one) => one?.seq ?? null)).toEqual([2, null])
    const answers = await Promise.all([1, 2, 3].map(() => send(phone, '两下', key)))
    expect(answers.map(({ status, body }) => [status, body.message.seq])).toEqual(Array(3).fill([200, 2]))
    expect(await readAll(phone)).toHaveLength(1)
    expect(await turns(id)).toBe(2)
  })

  it('go on without the one that nobody can write', async () => {
    const good = await resident()
    const bad = await resident()
    // What the database refuses in the middle of the statement.
    const poisoned = { ...line(bad.personId, 'x'), clientKey: '\u0000'.repeat(3) }
    const [ill, well] = await Promise.all([
      sayAtOnce(house.ctx, poisoned),
      sayAtOnce(house.ctx, line(good.personId, '好的一句')),
    ])
    expect([ill, well]).toEqual([null, null])
    const answers = await Promise.all([
      house.client().post(API.chatMessages, { clientKey: randomUUID(), text: '没有打开过' }),
      send(good.phone, '好的一句'),
      send(bad.phone, '也好'),
    ])
    expect(answers.map(({ status }) => status)).toEqual([404, 200, 200])
    expect((await readAll(good.phone)).map(({ text }) => text)).toEqual(['好的一句'])
  })

  it('do not wait for a talk that somebody holds; its own line waits and is written', async () => {
    const held = await resident()
    const free = await resident()
    const lock = new pg.Client({ connectionString: house.databaseUrl })
    await lock.connect()
    await lock.query('BEGIN')
    await lock.query('SELECT 1 FROM conversation WHERE id = $1 FOR UPDATE', [held.id])
    let done = false
    const waiting = send(held.phone, '我等一等').then((answer) => {
      done = true
      return answer
    })
    expect((await send(free.phone, '我先说')).status).toBe(200)
    expect(done).toBe(false)
    await lock.query('COMMIT')
    await lock.end()
    expect((await waiting).status).toBe(200)
    expect((await readAll(held.phone)).map(({ text }) => text)).toEqual(['我等一等'])
  })

  it('of a talk that a person owns are not taken past them', async () => {
    const { personId, id } = await resident()
    await house.ctx.db.conversation.update({ where: { id }, data: { owner: 'person' } })
    expect(await sayAtOnce(house.ctx, line(personId, '给工作人员'))).toBeNull()
    // Nor by somebody whose talk it is not.
    const other = await resident()
    const foreign = {
      ...line(personId, '别人的'),
      talk: { externalKey: personKey(other.personId), personId },
    }
    expect(await sayAtOnce(house.ctx, foreign)).toBeNull()
    expect(await readAll(other.phone)).toEqual([])
  })
})

describe('open streams', () => {
  it('end with their session, each alone, though they are read together', async () => {
    const { phone, personId } = await resident()
    const other = await house.asPerson(house.client(), personId)
    const [mine, theirs] = await Promise.all([EventReader.open(phone), EventReader.open(other)])
    await send(other, '大家都看得见')
    await Promise.all([mine, theirs].map((one) => one.waitFor(({ text }) => text === '大家都看得见')))
    await house.signOut(phone)
    await send(other, '退出以后说的')
    await theirs.waitFor(({ text }) => text === '退出以后说的')
    await waitFor(() => mine.ended)
    expect(mine.messages.map(({ text }) => text)).toEqual(['大家都看得见'])
    expect(theirs.ended).toBe(false)
    theirs.cut()
  })

  it('end when the talk of the phone becomes somebody’s', async () => {
    const phone = house.client()
    await phone.post(API.chat)
    await send(phone, '先问一句')
    const stream = await EventReader.open(phone)
    await stream.waitFor(({ text }) => text === '先问一句')
    await house.asPerson(phone, await house.person())
    expect((await phone.post(API.chat)).body.signedIn).toBe(true)
    await waitFor(() => stream.ended)
  })
})
