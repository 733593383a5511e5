import { connect } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { createStreams, TALKS } from '../../../server/conversations/streams.ts'
import { API } from '../../../server/paths.ts'
import { type ApiClient, startTestServer, type TestServer } from '../../harness/app.ts'
import { pause } from '../../harness/wait-for.ts'

let server: TestServer
const afterwards: (() => void)[] = []
afterEach(() => {
  for (const end of afterwards.splice(0)) end()
})

/** How long the server takes to stop, in milliseconds. */
async function stop(): Promise<number> {
  const begun = performance.now()
  await server.close()
  return performance.now() - begun
}

function connection() {
  const { port, hostname } = new URL(server.url)
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true })
  socket.on('error', () => {})
  afterwards.push(() => socket.destroy())
  return socket
}

/** A resident's stream of events, begun over a bare connection. */
function streaming(client: ApiClient) {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const socket = connection()
  socket.write(`GET ${API.chatEvents} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\n\r\n`)
  return socket
}

it('does not wait for a connection on which nothing was asked', async () => {
  server = await startTestServer()
  connection()
  await pause(200)
  expect(await stop()).toBeLessThan(4000)
}, 30_000)

it('does not wait for one on which half a request came', async () => {
  server = await startTestServer()
  connection().write('GET /healthz HTTP/1.1\r\nHost:')
  await pause(200)
  expect(await stop()).toBeLessThan(4000)
}, 30_000)

it('does not wait for streams, whole, cut, half closed or never read', async () => {
  server = await startTestServer()
  const phone = server.client()
  await phone.post(API.chat)
  for (const end of ['destroy', 'resetAndDestroy', 'end', 'pause', 'resume'] as const) {
    const socket = streaming(phone)
    await pause(150)
    socket[end]()
  }
  const aborted = new AbortController()
  const cookie = [...phone.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  await fetch(server.url + API.chatEvents, { headers: { cookie }, signal: aborted.signal })
  aborted.abort()
  // The one that is just being opened.
  streaming(phone)
  expect(await stop()).toBeLessThan(9000)
}, 30_000)

it('lets what is being answered end', async () => {
  server = await startTestServer()
  const client = server.client()
  const lock = server.runtime.database.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "region" IN ACCESS EXCLUSIVE MODE`
    await pause(1500)
  })
  await pause(200)
  const answer = client.get(API.regions)
  await pause(300)
  const [ms, { status }] = await Promise.all([stop(), answer, lock])
  expect(status).toBe(200)
  expect(ms).toBeLessThan(5000)
}, 30_000)

it('ends a stream that comes too late', async () => {
  const streams = createStreams(TALKS)
  await streams.close()
  let ended = false
  streams.onClose(() => {
    ended = true
  })
  await pause(10)
  expect(ended).toBe(true)
})
