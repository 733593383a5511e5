import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createLine, type Line } from './line.ts'

let server: Server
let url: string
let calls = 0
/** `silent`: the socket stays open and nothing comes; `half`: only the beginning comes. */
let answers: 'well' | 'silent' | 'half' | 500 = 'well'
let line: Line

beforeAll(async () => {
  server = createServer((_request, response) => {
    calls += 1
    if (answers === 'silent') return
    if (answers === 'half') return void response.writeHead(200).write('{')
    response.writeHead(answers === 500 ? 500 : 200).end('{}')
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  line = createLine({ timeoutMs: 100, restMs: 300 })
  answers = 'well'
  calls = 0
})

const statusOf = (to = url) =>
  line(to, { method: 'POST' }, async (response) => {
    await response.text()
    return response.status
  })

it.each(['silent', 'half'] as const)(
  'three without an answer (%s): left alone, and tried again after a rest',
  async (how) => {
    answers = how
    expect(await Promise.all([statusOf(), statusOf(), statusOf()])).toEqual([null, null, null])
    answers = 'well'
    expect(await statusOf()).toBeNull()
    expect(calls).toBe(3)
    await new Promise((resolve) => setTimeout(resolve, 350))
    expect(await statusOf()).toBe(200)
    expect(await statusOf()).toBe(200)
  },
)

it('one without an answer among others changes nothing', async () => {
  for (const how of ['well', 'well', 'silent', 'well'] as const) {
    answers = how
    expect(await statusOf()).toBe(how === 'well' ? 200 : null)
  }
})

it('what is answered at once, however badly, is asked again and again', async () => {
  answers = 500
  for (let asked = 0; asked < 6; asked += 1) expect(await statusOf()).toBe(500)
  for (let asked = 0; asked < 6; asked += 1) expect(await statusOf('http://127.0.0.1:9/')).toBeNull()
  answers = 'well'
  expect(await statusOf()).toBe(200)
})
