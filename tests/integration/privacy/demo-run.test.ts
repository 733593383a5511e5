import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API, fill } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { startWatchedHouse, type WatchedHouse } from './house.ts'
import { chats, mishaps, pairings, services, type Walked, wishes } from './walk.ts'
import { redisNow, rowsAtRest } from './watch.ts'

/**
 * One run through wishes, groups, pairings and services with the people of the demo, who say everything that they should not.
 * Then whatever is public or technical is searched for the values themselves.
 */
let house: WatchedHouse
let walked: Walked
let certificate: string
let beforeAccepted: Walked['shown']

beforeAll(async () => {
  house = await startWatchedHouse()
  walked = await wishes(house)
  beforeAccepted = await services(house)
  certificate = await pairings(house)
  await chats(house, walked.numbers[0] ?? 0)
  await mishaps(house)
}, 300_000)
afterAll(() => house?.close())

const nothingIn = (texts: readonly (readonly [where: string, text: string])[]) => {
  for (const [where, text] of texts) expect(text.length, `${where} is empty`).toBeGreaterThan(1)
  expect(texts.flatMap(([where, text]) => house.leaks(where, text))).toEqual([])
}

describe('what others see', () => {
  it('the board, a wish before its owner agreed, an order before it is accepted', () => {
    expect(walked.shown.map(([, text]) => text).join()).toContain('小风扇')
    nothingIn([...walked.shown, ...beforeAccepted])
  })

  it('shared cards, public lists, pages, measures and the description of the API, for anybody', async () => {
    const visitor = house.client()
    const { text: board } = await (await house.resident('he-zhiyuan')).get(`${API.volunteerWishes}?size=50`)
    const numbers = [...board.matchAll(/"number":(\d+)/g)].map(([, number]) => number ?? '')
    expect(numbers.length).toBeGreaterThan(3)
    const paths = [
      ...[...numbers, ...walked.numbers].map((number) => fill(API.wishCard, { number: `${number}` })),
      `${API.serviceAlliances}?region=330281003007`,
      `${API.serviceProjects}?region=330281003007`,
      ...walked.numbers.map((number) => `/wish/${number}`),
      API.openapi,
      '/metrics',
      '/readyz',
    ]
    const answers = await Promise.all(
      paths.map(async (path) => [path, (await visitor.get(path)).text] as const),
    )
    const verified = await visitor.post(API.certificateVerify, { code: certificate })
    expect(verified.body.outcome).toBe('valid')
    expect(answers.map(([, text]) => text).join()).toMatch(/助联体站.*上门看望/s)
    nothingIn([...answers, ['certificate', verified.text]])
  })

  it('what the bureau and the secretary of a branch count', async () => {
    const [county, secretary] = [await house.account('county-yuyao'), await house.resident('xu-meiying')]
    const seen = async (client: typeof county, path: string) => {
      const { status, text } = await client.get(path)
      expect([path, status]).toEqual([path, 200])
      return [path, text] as const
    }
    nothingIn([
      ...(await Promise.all([
        seen(county, API.deskServiceBalance),
        seen(county, API.deskPairingCoverage),
        seen(county, `${API.deskServiceExport}?what=projects`),
        seen(county, `${API.deskServiceExport}?what=orders`),
        seen(county, API.deskAlliances),
      ])),
      ...(await Promise.all([
        seen(secretary, API.volunteerBranchPairings),
        seen(secretary, API.volunteerBranchWishes),
        seen(secretary, API.volunteerBranchGroups),
      ])),
    ])
  })

  it('digests and answers in the group, and what volunteers are told alone', () => {
    const texts = house.system.calls.map(
      ({ to, message }) => [to.kind === 'group' ? 'group' : 'alone', message.text] as const,
    )
    expect(texts.filter(([where]) => where === 'group').length).toBeGreaterThan(3)
    expect(texts.some(([, text]) => text.includes('附近的新心愿'))).toBe(true)
    nothingIn(texts)
  })

  it('text messages', async () => {
    const { body } = await house.client().get(API.demoSms)
    const texts = body.messages.map(({ text }: { text: string }) => ['sms', text] as const)
    expect(texts.length).toBeGreaterThan(3)
    nothingIn(texts)
  })
})

describe('what machines keep', () => {
  it('logs', () => {
    expect(house.logs().split('\n').length).toBeGreaterThan(100)
    nothingIn([['log', house.logs()]])
  })

  it('Redis: all that was ever sent to it, and all that stands in it', async () => {
    const sent = house.sentToRedis()
    expect(sent).toContain('wish.')
    nothingIn([
      ['sent to Redis', sent],
      ['Redis now', await redisNow(house.redisUrl)],
    ])
  })

  it('every row of every table, at rest', async () => {
    const rows = await rowsAtRest(house.databaseUrl)
    for (const table of ['outbox_event', 'scheduled_task', 'wish', 'message', 'audit_entry', 'delivery'])
      expect([...rows.keys()]).toContain(table)
    // By its 幸福码 a household is found, so that one stands in its own table as it is typed.
    const codes = rows.get('happiness_code')
    rows.delete('happiness_code')
    nothingIn([...rows])
    expect(house.leaks('codes', codes ?? '').every((leak) => /^codes: 幸福码/.test(leak))).toBe(true)
  })
})

/** Last, because it spoils the house: a search that finds nothing has to be able to find something. */
describe('what is planted is found', () => {
  const sun = demoPerson('sun-aying')
  const found = (text: string) => house.leaks('planted', text).join('\n')

  it('on the board and in a card', async () => {
    const number = walked.numbers[0] ?? 0
    const publicText = `江南新城孙阿婆家，${sun.phone.slice(0, 3)} ${sun.phone.slice(3)}`
    await house.ctx.db.wish.update({ where: { number }, data: { publicText, state: 'open' } })
    const board = await (await house.resident('fang-lei')).get(`${API.volunteerWishes}?size=50`)
    const card = await house.client().get(fill(API.wishCard, { number: `${number}` }))
    for (const { text } of [board, card]) {
      expect(found(text)).toContain('village and family name of sun-aying')
      expect(found(text)).toContain('phone of sun-aying')
    }
  })

  it('in Redis, in a row, in a line of the log', async () => {
    const redis = new Redis(house.redisUrl)
    await redis.xadd('a-stream', '*', 'payload', JSON.stringify({ name: sun.name }))
    redis.disconnect()
    expect(found(await redisNow(house.redisUrl))).toContain('name of sun-aying')
    await waitFor(() => found(house.sentToRedis()).includes('name of sun-aying'))
    const now = house.clock.now()
    await house.ctx.db.outboxEvent.create({
      data: { topic: 'planted', payload: { idNumber: sun.idNumber }, createdAt: now, handledAt: now },
    })
    const rows = await rowsAtRest(house.databaseUrl)
    expect(found(rows.get('outbox_event') ?? '')).toContain('ID number of sun-aying')
    house.runtime.log.info({ born: sun.birthDate }, 'planted')
    expect(found(house.logs())).toContain('day of birth of sun-aying')
  })
})
