import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A call of ours, without what it was signed with. */
export type Called = { path: string; body: Record<string, unknown>; pass: string | null }

/** The platform of official accounts: hands out passes, takes messages, and misbehaves when told to. */
export type WechatPlatform = {
  url: string
  calls: Called[]
  /** The texts that a follower was sent. */
  read(openid: string): string[]
  /** What the next calls meet, one each, before all is well again: a number of the platform, a status, or no answer. */
  faults: ({ errcode: number } | { status: number } | 'slow')[]
  /** Passes that count; any other is refused. */
  passes: Set<string>
  close(): Promise<void>
}

const MESSAGE = '/cgi-bin/message/custom/send'

export async function startWechatPlatform(appSecret: string): Promise<WechatPlatform> {
  let handedOut = 0
  const platform: WechatPlatform = {
    url: '',
    calls: [],
    read,
    faults: [],
    passes: new Set(),
    close: async () => {},
  }
  const answered: Called[] = []

  function read(openid: string): string[] {
    const texts = answered.filter(({ path, body }) => path === MESSAGE && body.touser === openid)
    return texts.map(({ body }) => (body.text as { content: string }).content)
  }

  function newPass(body: Record<string, unknown>): object {
    if (body.secret !== appSecret) return { errcode: 40125, errmsg: 'invalid appsecret' }
    if (body.force_refresh) platform.passes.clear()
    handedOut += 1
    const pass = `pass-${handedOut}`
    platform.passes.add(pass)
    return { access_token: pass, expires_in: 7200 }
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://platform')
    const pass = searchParams.get('access_token')
    const called = { path, pass, body: JSON.parse(Buffer.concat(chunks).toString()) }
    platform.calls.push(called)
    const say = (answer: object) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
    if (path === '/cgi-bin/stable_token') return say(newPass(called.body))
    if (!pass || !platform.passes.has(pass)) return say({ errcode: 40001, errmsg: 'invalid credential' })
    const fault = platform.faults.shift()
    if (fault === 'slow') return
    if (fault && 'status' in fault) return response.writeHead(fault.status).end('<html>')
    if (fault) return say(fault)
    answered.push(called)
    return say({ errcode: 0, errmsg: 'ok' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  platform.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  platform.close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return platform
}

/** The query of a call, signed as the platform does; it has no code in common with ours. */
export function signedQuery(token: string, seconds = Math.floor(Date.now() / 1000)): URLSearchParams {
  const nonce = Math.random().toString(36).slice(2)
  const text = [token, String(seconds), nonce].sort().join('')
  const signature = createHash('sha1').update(text).digest('hex')
  return new URLSearchParams({ signature, timestamp: String(seconds), nonce })
}
