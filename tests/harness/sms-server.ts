import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A provider of text messages over HTTP. `hold`: it takes the message and does not answer. */
export type SmsServer = {
  url: string
  hold: boolean
  /** Keys as they came, each time they came. */
  posted: string[]
  close(): Promise<void>
}

export async function startSmsServer(): Promise<SmsServer> {
  const sms: SmsServer = { url: '', hold: false, posted: [], close: async () => {} }
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (request.method === 'GET') {
      const key = decodeURIComponent(request.url?.split('/').at(-1) ?? '')
      return sms.posted.includes(key) ? answer(200, { status: 'accepted' }) : answer(404, {})
    }
    let body = ''
    for await (const chunk of request) body += chunk
    sms.posted.push((JSON.parse(body) as { out_id: string }).out_id)
    if (!sms.hold) answer(200, { status: 'accepted' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  sms.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  sms.close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return sms
}
