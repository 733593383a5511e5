import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { OutgoingPart } from '../../bot/channels/channel.ts'
import type { ChannelSource } from '../../bot/channels/event.ts'

/** A message as it came to the other side. */
export type Arrived = { to: ChannelSource; message: OutgoingPart; signed: boolean; idempotencyKey: string }

/** The chat system of somebody else: takes signed messages over HTTP. It signs by itself, not with our code. */
export type ChatSystem = {
  url: string
  /** Every call, also those of a key that was there before. */
  calls: Arrived[]
  /** What its people read: each key once, in the order in which it first came. */
  read(userId: string): Arrived[]
  /** What the next calls meet. `hold`: it takes the message and does not answer. `lose`: it does not even take it. */
  fault: 'none' | 'hold' | 'lose' | number
  close(): Promise<void>
}

export function signature(secret: string, timestamp: string, body: string | Buffer): string {
  return createHmac('sha256', secret)
    .update(Buffer.concat([Buffer.from(`${timestamp}.`), Buffer.from(body)]))
    .digest('base64')
}

export async function startChatSystem(secret: string): Promise<ChatSystem> {
  const system: ChatSystem = { url: '', calls: [], read, fault: 'none', close: async () => {} }
  function read(userId: string): Arrived[] {
    const keys = new Set<string>()
    return system.calls.filter(({ to, message }) => {
      if (to.userId !== userId || keys.has(message.key)) return false
      keys.add(message.key)
      return true
    })
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const timestamp = String(request.headers['x-zhongfu-timestamp'])
    const signed = request.headers['x-zhongfu-signature'] === signature(secret, timestamp, body)
    const { fault } = system
    if (fault === 'lose') return
    if (typeof fault === 'number') return response.writeHead(fault).end()
    const idempotencyKey = String(request.headers['idempotency-key'])
    system.calls.push({ ...JSON.parse(body.toString()), signed, idempotencyKey })
    if (fault === 'none') response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  system.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`
  system.close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return system
}
