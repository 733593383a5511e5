import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createLanguageModel, type LanguageModel } from './client.ts'

const READING = { intent: 'screen', confidence: 0.8, topics: ['medical'], facts: [] }

/** What the stub answers next, and what it was asked. */
let answer: (respond: (status: number, body: string) => void, hangUp: () => void) => void
let asked: { headers: Record<string, unknown>; body: string }[] = []
let server: Server
let models: LanguageModel[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      asked.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
      answer(
        (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(body),
        () => request.socket.destroy(),
      )
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterEach(() => {
  for (const model of models) model.close()
  models = []
  asked = []
})
afterAll(() => new Promise((done) => server.close(done)))

function model(timeout = 2000): LanguageModel {
  const { port } = server.address() as AddressInfo
  const made = createLanguageModel({ url: `http://127.0.0.1:${port}/v1/`, model: 'any', key: 'k', timeout })
  models.push(made)
  return made
}

const says = (content: unknown) => JSON.stringify({ choices: [{ message: { content } }] })
const saysReading = (reading: object) => says(JSON.stringify(reading))

it('reads what the model says, and never shows it who somebody is', async () => {
  answer = (respond) => respond(200, saysReading({ ...READING, facts: [{ key: 'persons', value: 3 }] }))
  const read = await model().read('我叫王秀英，339999195001011230，家里三口人', ['王秀英'])
  expect(read).toEqual({ ...READING, facts: [{ key: 'persons', value: 3 }] })
  expect(asked[0]?.headers.authorization).toBe('Bearer k')
  expect(asked[0]?.body).not.toMatch(/王秀英|339999/)
  expect(asked[0]?.body).toContain('三口人')
})

it.each([
  ['an intent that is none of ours', { ...READING, intent: 'approve' }],
  ['a topic that is none of ours', { ...READING, topics: ['money'] }],
  ['a sentence beside it', { ...READING, reply: '您可以领 2000 元' }],
  ['a fact that does not exist', { ...READING, facts: [{ key: 'verdict', value: 'likely' }] }],
  ['a fact about one person', { ...READING, facts: [{ key: 'members.5.age', value: 40 }] }],
  ['a fact that cannot be', { ...READING, facts: [{ key: 'persons', value: -4 }] }],
  ['more certainty than there is', { ...READING, confidence: 7 }],
  ['nothing', {}],
])('takes no part of an answer with %s', async (_what, reading) => {
  answer = (respond) => respond(200, saysReading(reading))
  expect(await model().read('家里困难', [])).toBeNull()
})

it.each([
  ['words instead of an object', says('您好，我觉得您可以申请低保')],
  ['half an object', says('{"intent": "scr')],
  ['no text', says(null)],
  ['no choice', '{"choices": []}'],
  ['no JSON', '<html>'],
  ['far too much', says(`${JSON.stringify(READING)}${' '.repeat(100_000)}`)],
])('takes no part of %s', async (_what, body) => {
  answer = (respond) => respond(200, body)
  expect(await model().read('家里困难', [])).toBeNull()
})

it('goes on without it when it refuses, hangs up, sends elsewhere or says nothing', async () => {
  const one = model(200)
  answer = (respond) => respond(500, '{}')
  expect(await one.read('家里困难', [])).toBeNull()
  answer = (_respond, hangUp) => hangUp()
  expect(await one.read('家里困难', [])).toBeNull()
  answer = (respond) => respond(302, '')
  expect(await one.read('家里困难', [])).toBeNull()
  answer = () => {}
  expect(await one.read('家里困难', [])).toBeNull()
})

it('leaves a model alone for a while that fails again and again', async () => {
  const one = model()
  answer = (respond) => respond(503, '{}')
  for (let times = 0; times < 12; times += 1) await one.read('家里困难', [])
  const before = asked.length
  expect(before).toBeLessThan(12)
  await one.read('家里困难', [])
  expect(asked).toHaveLength(before)
})
