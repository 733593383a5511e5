import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createLanguageModel, type LanguageModel } from '../../../bot/language-model/client.ts'
import { wantsReading } from '../../../bot/language-model/use-reading.ts'
import { API } from '../../../server/paths.ts'
import type { ApiClient } from '../../harness/app.ts'
import { type House, send, startHouse, waitForMessage, waitUntilHandled } from './house.ts'

const ODD = '那一个弄好以后就那样放着了哦'
const PATIENCE_MS = 600

let house: House
let stub: Server
let model: LanguageModel
/** What the model answers; null: nothing, ever. */
let says: object | string | null
let asked: string[]

beforeAll(async () => {
  stub = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      asked.push(body)
      if (says === null) return
      const content = typeof says === 'string' ? says : JSON.stringify(says)
      response.end(JSON.stringify({ choices: [{ message: { content } }] }))
    })
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => stub.once('listening', ready))
  const url = `http://127.0.0.1:${(stub.address() as AddressInfo).port}/v1`
  model = createLanguageModel({ url, model: 'stub', timeout: PATIENCE_MS })
  house = await startHouse({ ports: { languageModel: model } })
})
afterAll(async () => {
  await house.close()
  stub.closeAllConnections()
  stub.close()
})
beforeEach(() => {
  asked = []
})

async function opened(client: ApiClient = house.client()): Promise<ApiClient> {
  await client.post(API.chat)
  await waitForMessage(client, ({ author }) => author === 'bot')
  return client
}

const READING = { intent: 'list', confidence: 0.9, topics: ['none'], facts: [] }

it('helps where we are not sure, without seeing who it is, and is asked once', async () => {
  expect(wantsReading(ODD)).toBe(true)
  says = READING
  const phone = await opened(await house.asPerson(house.client(), await house.person('王建国')))
  await send(phone, `${ODD}，我是王建国，电话17000000001`)
  await waitForMessage(phone, ({ intent }) => intent === 'list')
  expect(asked).toHaveLength(1)
  expect(asked[0]).toContain(ODD)
  expect(asked[0]).not.toMatch(/王建国|1700000/)
})

it.each([
  ['says nothing', null],
  ['words an answer of its own', '您每月可以领 3000 元'],
  ['makes up an intent', { ...READING, intent: 'approve' }],
])('is left out when it %s: the resident is answered as without it', async (_what, answer) => {
  says = answer
  const phone = await opened()
  const { body } = await send(phone, ODD)
  const reply = await waitForMessage(phone, ({ author }) => author === 'bot', body.message.seq)
  expect(asked).toHaveLength(1)
  expect(reply.intent).not.toBe('approve')
  expect(reply.text).not.toContain('3000')
})

it('is not waited for where somebody is in danger', async () => {
  says = null
  const phone = await opened()
  await send(phone, ODD)
  await send(phone, '我不想活了')
  const reply = await waitForMessage(phone, ({ intent }) => intent === 'emergency')
  expect(reply.links?.some(({ href }) => href === 'tel:110')).toBe(true)
  await waitUntilHandled(house)
})

it('is not asked about what we read ourselves', async () => {
  says = READING
  const phone = await opened()
  await send(phone, '低保要带什么材料')
  await waitForMessage(phone, ({ intent }) => intent === 'policy')
  expect(asked).toHaveLength(0)
})
