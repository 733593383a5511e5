import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sayInTalk } from '../../../server/conversations/service.ts'
import { API } from '../../../server/paths.ts'
import { inTransaction } from '../../../server/platform/database.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'
import { event, type House, startHouse } from './house.ts'

let house: House
beforeEach(async () => {
  house = await startHouse()
})
afterEach(() => house.close())

/** Somebody on the other system with a talk, and what the house says in it. */
async function talk(user: string) {
  await house.post([event(user, { type: 'follow' })])
  await house.reads(user, '您好')
  const { conversationId: id } = await house.ctx.db.channelAccount.findFirstOrThrow({
    orderBy: { id: 'desc' },
  })
  if (!id) throw new Error('no talk')
  return (words: string) =>
    inTransaction(house.ctx, (ctx) => sayInTalk(ctx, id, { text: words, key: randomUUID() }))
}

const wordsTo = (user: string) => house.system.read(user).map(({ message }) => message.text)
const open = () => house.ctx.db.outgoingMessage.count({ where: { state: { in: ['waiting', 'sending'] } } })

/** Lets the clock of the house run as long as something waits. */
async function untilSettled(): Promise<void> {
  await waitFor(async () => {
    house.clock.advance(5000)
    return (await open()) === 0
  }, 30_000)
}

it('whatever the other side does: each message arrives, in order, each key for one of them', async () => {
  const say = await talk('any')
  const greetings = wordsTo('any').length
  const said: string[] = []
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('say', 500, 429, 401, 'none'), { minLength: 5, maxLength: 25 }),
      async (steps) => {
        for (const step of steps) {
          if (step === 'say') {
            said.push(`第${said.length}句`)
            await say(said.at(-1) ?? '')
          } else house.system.fault = step as typeof house.system.fault
          await pause(5)
        }
        house.system.fault = 'none'
        await untilSettled()
        expect(wordsTo('any').slice(greetings)).toEqual(said)
      },
    ),
    { numRuns: 15 },
  )
  const keys = house.system.calls.map(({ message }) => message.key)
  // Refused calls never count as taken here, so nothing came twice.
  expect(new Set(keys).size).toBe(keys.length)
}, 120_000)

it('a line that breaks behind the message: it comes again under the same key', async () => {
  const say = await talk('broken')
  house.system.fault = 'hold'
  await say('一句要紧的话')
  await waitFor(() => wordsTo('broken').includes('一句要紧的话'))
  await say('后面一句')
  await pause(200)
  // The next one does not overtake.
  expect(wordsTo('broken')).not.toContain('后面一句')
  house.system.fault = 'none'
  await untilSettled()
  const calls = house.system.calls.filter(({ message }) => message.text === '一句要紧的话')
  expect(calls.length).toBeGreaterThanOrEqual(2)
  expect(new Set(calls.map(({ message }) => message.key)).size).toBe(1)
  expect(wordsTo('broken').slice(-2)).toEqual(['一句要紧的话', '后面一句'])
})

it('many people at once, each in their own order', async () => {
  const users = Array.from({ length: 8 }, (_, index) => `many-${index}`)
  const says: ((words: string) => Promise<void>)[] = []
  for (const user of users) says.push(await talk(user))
  await Promise.all(
    says.map(async (say) => {
      for (let at = 0; at < 10; at += 1) await say(`第${at}句`)
    }),
  )
  await untilSettled()
  const expected = Array.from({ length: 10 }, (_, at) => `第${at}句`)
  for (const user of users) expect(wordsTo(user).filter((words) => words.endsWith('句'))).toEqual(expected)
})

describe('what the other side will never take', () => {
  it.each([400, 410, 422])('(%d) is given up at once, and what follows goes out', async (status) => {
    const say = await talk('never')
    house.system.fault = status
    await say('这句送不到')
    await waitFor(() => house.ctx.db.outgoingMessage.findFirst({ where: { state: 'failed' } }))
    house.system.fault = 'none'
    await say('这句送到了')
    await house.reads('never', '这句送到了')
    expect(wordsTo('never')).not.toContain('这句送不到')
  })

  it('because it is gone for hours: given up after twelve tries; whom we know is told by phone', async () => {
    const personId = await house.person()
    await house.ctx.db.person.update({
      where: { id: personId },
      data: { phoneEnc: house.ctx.cipher.encrypt('17000000101') },
    })
    const phone = await house.asPerson(house.client(), personId)
    const { code } = (await phone.post(API.myChatAccountCode)).body
    await house.says('gone', code)
    await house.reads('gone', '绑定好了')
    await untilSettled()
    house.system.fault = 500
    await house.post([event('gone', { type: 'postback', action: 'menu' })])
    await waitFor(async () => {
      house.clock.advance(30 * 60_000)
      return house.ctx.db.outgoingMessage.findFirst({ where: { state: 'failed' } })
    }, 40_000)
    const failed = await house.ctx.db.outgoingMessage.findFirstOrThrow({ where: { state: 'failed' } })
    expect(failed).toMatchObject({ attempts: 12, lastError: 'no answer' })
    // Not at night: it may have run into the evening, so the clock goes on until it rings in the morning.
    const told = await waitFor(async () => {
      house.clock.advance(60 * 60_000)
      const all = await house.ctx.db.localSms.findMany()
      return all
        .map(({ textEnc }) => house.ctx.cipher.decrypt(textEnc))
        .find((words) => words.includes('没有送到'))
    })
    expect(told).toContain('掌上余姚')
  }, 90_000)
})

it('the other side tells what became of a message; only its own account may', async () => {
  const say = await talk('receipts')
  await say('收到请回')
  const { message } = await house.reads('receipts', '收到请回')
  await untilSettled()
  const state = async () =>
    (await house.ctx.db.outgoingMessage.findUniqueOrThrow({ where: { messageId: message.key } })).state
  await house.post([event('somebody-else', { type: 'delivery', key: message.key, state: 'failed' })])
  expect(await state()).toBe('sent')
  await house.post([event('receipts', { type: 'delivery', key: message.key, state: 'read' })])
  expect(await state()).toBe('confirmed')
})

it('a long text goes out in parts, each with a key of its own, and after a break goes on where it was', async () => {
  await house.close()
  house = await startHouse({}, { textLength: 100 })
  const say = await talk('long')
  await untilSettled()
  const sentences = Array.from({ length: 12 }, (_, at) => `这是很长的一段话里的第${at}句。`)
  house.system.fault = 'none'
  await say(sentences.join(''))
  await house.reads('long', '第11句')
  const parts = house.system.read('long').filter(({ message }) => message.text.includes('很长的一段话'))
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.every(({ message }) => message.text.length <= 100)).toBe(true)
  expect(parts.map(({ message }) => message.text).join('')).toBe(sentences.join(''))
  const [first = ''] = parts.map(({ message }) => message.key)
  expect(parts.map(({ message }) => message.key)).toEqual([
    first,
    ...parts.slice(1).map((_, at) => `${first}.${at + 2}`),
  ])
})
