import { readdirSync } from 'node:fs'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createWechaty } from '../../../bot/channels/wechaty/channel.ts'
import { getReady } from '../../../bot/get-ready.ts'
import { startListening } from '../../../server/channels/service.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'
import { startHouse } from '../conversations/house.ts'
import { type MockContact, type MockRoom, missing, startWechat } from './mock.ts'

let why: string | null
let house: Awaited<ReturnType<typeof startHouse>>
let wechat: Awaited<ReturnType<typeof startWechat>>
let line: { close(): Promise<void> }
let self: MockContact
const before = readdirSync('.')
const logged: string[] = []

beforeAll(async () => {
  why = missing()
  if (why) return console.error(`\n!!! wechaty is NOT tested: ${why}\n`)
  getReady()
  wechat = await startWechat()
  const log = pino({ level: 'warn' }, { write: (said: string) => void logged.push(said) })
  const silence = { set: () => {} }
  const channel = createWechaty({ title: '微信', build: wechat.build, log, silence })
  house = await startHouse({ ports: { channels: new Map([[channel.name, channel]]) } })
  line = await startListening(house.runtime)
  self = wechat.mocker.createContact({ name: '余姚众扶' })
  wechat.mocker.login(self)
}, 300_000)
afterAll(async () => {
  await line?.close()
  await house?.close()
})
beforeEach((test) => {
  if (why) test.skip(why)
})

/** Somebody, and what the bot has told them alone. */
function somebody(name: string) {
  const contact = wechat.mocker.createContact({ name })
  const read: string[] = []
  contact.on('message', (message) => {
    if (message.talker().id === self.id && !message.room()) read.push(message.text() ?? '')
  })
  return { contact, read }
}

/** A group, and what everybody reads there from the bot. */
function group(...members: MockContact[]) {
  const room = wechat.mocker.createRoom({
    topic: '三溪村',
    memberIdList: [self, ...members].map(({ id }) => id),
  })
  const read: string[] = []
  room.on('message', (message) => {
    if (message.talker().id === self.id) read.push(message.text() ?? '')
  })
  return { room, read }
}

const hears = (read: string[], words: string) =>
  waitFor(() => read.find((said) => said.includes(words)), 20_000)

it('answers one person alone, in order', async () => {
  const li = somebody('李奶奶')
  li.contact.say('看我家能领什么').to(self)
  await hears(li.read, '户口在哪里')
  li.contact.say('余姚').to(self)
  await hears(li.read, '几口人')
})

it('does not answer itself', async () => {
  const wang = somebody('王大爷')
  const messages = await house.ctx.db.message.count()
  self.say('您好').to(wang.contact)
  await pause(500)
  expect(await house.ctx.db.message.count()).toBe(messages)
})

it('is silent in a group until it is named, and keeps nothing of what is said there', async () => {
  const zhao = somebody('赵叔')
  const village = group(zhao.contact)
  const messages = await house.ctx.db.message.count()
  zhao.contact.say('今天谁去赶集').to(village.room)
  zhao.contact.say('@小扶子 是谁').to(village.room)
  await pause(700)
  expect(await house.ctx.db.message.count()).toBe(messages)
  zhao.contact.say('@小扶 低保是什么').to(village.room)
  await waitFor(() => village.read.length > 0, 20_000)
  expect(village.read.join()).toContain('低保')
})

it.each([
  ['by the platform', (room: MockRoom, who: MockContact) => who.say('低保是什么', [self]).to(room)],
  [
    'by the name of its account',
    (room: MockRoom, who: MockContact) => who.say('@余姚众扶\u2005低保是什么').to(room),
  ],
])('is named %s', async (_, say) => {
  const sun = somebody('孙姐')
  const village = group(sun.contact)
  say(village.room, sun.contact)
  await waitFor(() => village.read.length > 0, 20_000)
})

it.each(['我家三口人，老婆尿毒症，能领什么', '我的低保办到哪了', '我不想活了'])(
  'answers alone what is one’s own: %s',
  async (words) => {
    const qian = somebody('钱阿姨')
    const village = group(qian.contact)
    qian.contact.say(`@小扶 ${words}`).to(village.room)
    await hears(village.read, '单独跟您说')
    await waitFor(() => qian.read.length > 0, 20_000)
    await pause(500)
    expect(village.read).toHaveLength(1)
    // They go on alone, in the same talk.
    expect(village.read.join()).not.toMatch(/尿毒症|三口|登录|120|110/)
  },
)

it('leaves no file behind, and no words in the log', async () => {
  const odd = readdirSync('.').filter((file) => !before.includes(file) && file.includes('memory-card'))
  expect(odd).toEqual([])
  wechat.puppet.emit('error', { data: '我的低保办到哪了', gerror: '我的低保办到哪了' })
  await waitFor(() => logged.some((said) => said.includes('channel error')))
  expect(logged.join()).not.toContain('低保')
})
