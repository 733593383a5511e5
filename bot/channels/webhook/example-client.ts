import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

type Message = { key: string; text: string; buttons: { label: string; action: string }[] }
type Source = { kind: 'user'; userId: string } | { kind: 'group'; groupId: string; userId?: string }
type Settings = { zhongfu: string; channel: string; secret: string; port: number }

/** Connects your chat system: `say` hands on what your people write, `hear` gets what 小扶 answers. */
export async function connect(settings: Settings, hear: (to: Source, message: Message) => void) {
  const { zhongfu, channel, secret, port } = settings
  const sign = (timestamp: string, body: string) =>
    createHmac('sha256', secret).update(`${timestamp}.${body}`).digest()

  // Keep these in your database: a message may come again, and must be shown once.
  const shown = new Set<string>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const timestamp = String(request.headers['x-zhongfu-timestamp'])
    const given = Buffer.from(String(request.headers['x-zhongfu-signature']), 'base64')
    const right = sign(timestamp, body)
    const isRight = given.length === right.length && timingSafeEqual(given, right)
    if (!isRight || Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) {
      response.writeHead(401).end()
      return
    }
    const { to, message } = JSON.parse(body) as { to: Source; message: Message }
    if (!shown.has(message.key)) hear(to, message)
    shown.add(message.key)
    response.writeHead(204).end()
  })
  await new Promise<void>((ready) => server.listen(port, ready))

  /** Sent again under the same `eventId` until it is taken, it is heard once. */
  async function say(userId: string, text: string): Promise<void> {
    const source = { kind: 'user', userId }
    const event = { type: 'message', eventId: randomUUID(), timestamp: Date.now(), source }
    const body = JSON.stringify({ events: [{ ...event, message: { kind: 'text', text } }] })
    for (let pause = 1000; ; pause *= 2) {
      const timestamp = String(Math.floor(Date.now() / 1000))
      const headers = {
        'content-type': 'application/json',
        'x-zhongfu-timestamp': timestamp,
        'x-zhongfu-signature': sign(timestamp, body).toString('base64'),
      }
      const url = `${zhongfu}/webhooks/${channel}`
      const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null)
      if (answer?.ok) return
      if (answer && answer.status < 500 && answer.status !== 429) throw new Error(await answer.text())
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return { say, close: () => server.close() }
}
