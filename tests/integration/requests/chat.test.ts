import { afterAll, beforeAll, expect, it } from 'vitest'
import { understand } from '../../../bot/understanding/understand.ts'
import { API } from '../../../server/paths.ts'
import { importRegions } from '../../../server/regions/service.ts'
import type { ApiClient } from '../../harness/app.ts'
import { at } from '../applications/house.ts'
import { startHouse as startChannelHouse } from '../channels/house.ts'
import { type House, send, waitForMessage } from '../conversations/house.ts'
import { talk } from '../conversations/say.ts'

let house: Awaited<ReturnType<typeof startChannelHouse>>
let desks: { township: ApiClient; county: ApiClient }
beforeAll(async () => {
  // Learning takes seconds, before the first message.
  understand('你好')
  house = await startChannelHouse()
  await importRegions(house.ctx)
  desks = {
    township: await house.staff('township', '330281003'),
    county: await house.staff('county', '330281'),
  }
})
afterAll(() => house.close())

/** Somebody signed in, with the talk open. */
async function resident(): Promise<ApiClient> {
  const phone = await house.asPerson(house.client(), await house.person())
  await phone.post(API.chat)
  return phone
}

async function visitor(): Promise<ApiClient> {
  const phone = house.client()
  await phone.post(API.chat)
  return phone
}

/** The request on the desk, taken and answered; gives what the desk read. */
async function deskAnswers(kind: string, words: string) {
  const { body } = await desks.county.get(`${API.deskRequests}?kind=${kind}`)
  const [{ id }] = body.items
  const read = (await desks.county.get(at(API.deskRequest, id))).body
  expect((await desks.county.post(at(API.deskRequestTake, id))).status).toBe(200)
  const answer = { clientKey: `answer-${kind}`, text: words }
  expect((await desks.county.post(at(API.deskRequestAnswer, id), answer)).status).toBe(200)
  return read
}

const row = async (house: Pick<House, 'ctx'>, kind: string) =>
  house.ctx.db.request.findFirstOrThrow({ where: { kind }, orderBy: { madeAt: 'desc' } })

it.each([
  {
    kind: 'change',
    turns: [
      ['我老公上个月走了', '户口在哪个县'],
      ['余姚', '从什么时候：2026年10月'],
      ['发出去', '发出去了，编号'],
    ],
    words: '我老公上个月走了\n从什么时候：2026年10月',
  },
  {
    kind: 'appeal',
    turns: [
      ['低保给我停了我不服我都七十多了哪来的收入', '户口在哪个县'],
      ['余姚', '对的话就发出去'],
      ['对的', '发出去了，编号'],
    ],
    words: '低保给我停了我不服我都七十多了哪来的收入',
  },
  {
    kind: 'service',
    turns: [
      // Nobody there does it: staff look for somebody.
      ['想找个人陪我妈去医院', '住在哪个县'],
      ['余姚', '眼下没有人做这个'],
      ['请工作人员帮我找', '什么时候要'],
      ['下周三', '给谁：家里老人'],
      ['好', '发出去了，编号'],
    ],
    words: '想找个人陪我妈去医院\n给谁：家里老人',
  },
] as const)('$kind: asked in the chat, on the desk, answered in the chat', async ({ kind, turns, words }) => {
  const phone = await resident()
  await talk(phone, turns)
  const kept = await row(house, kind)
  expect(kept).toMatchObject({ regionCode: '330281', conversationId: null })
  expect(kept.personId).not.toBeNull()
  expect(JSON.stringify(kept)).not.toContain(words.slice(0, 5))
  expect((await deskAnswers(kind, `好，${kind}办好了`)).words).toBe(words)
  await waitForMessage(phone, ({ text }) => text.includes('有答复了'))
  await send(phone, '我的请求怎么样了')
  await waitForMessage(phone, ({ text }) => text.includes(`答复：好，${kind}办好了`))
  expect(await house.ctx.db.request.count({ where: { kind } })).toBe(1)
})

it('abuse: without a name, only for the county, answered in the talk in which it was said', async () => {
  const phone = await visitor()
  await talk(phone, [
    ['我们村主任把低保给他小舅子了', '事情在哪个县'],
    ['余姚', '谁看得到：只有县里'],
    ['发', '会发到这段聊天里'],
  ])
  const kept = await row(house, 'abuse')
  expect(kept).toMatchObject({ personId: null, level: 'county' })
  expect((await desks.township.get(at(API.deskRequest, kept.id))).status).toBe(404)
  expect(await deskAnswers('abuse', '已经在查')).toMatchObject({ name: null })
  await waitForMessage(phone, ({ text }) => text.includes('已经在查'))
})

it('callback: the number is asked last, is encrypted, and shown to whoever calls', async () => {
  const phone = await visitor()
  await talk(phone, [
    ['民政局电话多少', '打 12345 能问到'],
    ['请人给我打电话', '想说什么事'],
    ['问问药费能不能报', '什么时候打'],
    ['上午', '户口在哪个县'],
    ['余姚', '打哪个电话'],
    ['170 0000 1234', '17000001234'],
    ['嗯', '留意电话'],
  ])
  expect(JSON.stringify(await row(house, 'callback'))).not.toContain('17000001234')
  await deskAnswers('callback', '打过了')
  const { id } = await row(house, 'callback')
  expect((await desks.county.get(at(API.deskRequest, id))).body.phone).toBe('17000001234')
  await waitForMessage(phone, ({ text }) => text.includes('打过了'))
})

it('begun on the page, gone on with a week later on another channel', async () => {
  const phone = await resident()
  await talk(phone, [['我老婆昨天生了个儿子', '户口在哪个县']])
  const { body } = await phone.post(API.myChatAccountCode)
  await house.says('user-week', `绑定 ${body.code}`)
  await house.reads('user-week', '绑定好了')
  house.clock.advance(7 * 24 * 3_600_000)
  await house.says('user-week', '在吗')
  await house.reads('user-week', '接着刚才的“报告变化”')
  await house.says('user-week', '余姚')
  await house.reads('user-week', '11月19日')
  await house.says('user-week', '1')
  await house.reads('user-week', '发出去了，编号')
  const kept = await row(house, 'change')
  expect(house.ctx.cipher.decryptJson(kept.detailsEnc)).toMatchObject({ what: 'birth', since: '2026-11-19' })
})
