import { API, fill } from '../../../server/paths.ts'
import type { TestServerOptions } from '../../harness/app.ts'
import { signedQuery, startWechatPlatform } from '../../harness/wechat-platform.ts'
import { startHouse as startChatHouse } from '../conversations/house.ts'

const SECRET = 'a-secret-of-the-account'
const TOKEN = 'a-token-of-the-account'
const templates = [
  { id: 'tpl-1', kinds: ['application.*', 'benefits.list'], fields: { thing1: 'title', time2: 'day' } },
]

let message = 4_561_255_354_251_345_000n
/** A push of the platform: its fields, the sender among them. */
export function push(openid: string, fields: Record<string, string>): string {
  const all = {
    ToUserName: 'gh_county',
    FromUserName: openid,
    CreateTime: String(Math.floor(Date.now() / 1000)),
    ...fields,
  }
  return `<xml>${Object.entries(all)
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join('')}</xml>`
}

export function words(openid: string, text: string): string {
  message += 1n
  return push(openid, { MsgType: 'text', Content: text, MsgId: String(message) })
}

/** A house with an official account at a platform that is ours. */
export async function startHouse(options: TestServerOptions = {}) {
  const platform = await startWechatPlatform(SECRET)
  const house = await startChatHouse({
    ...options,
    env: {
      OA_APP_ID: 'wxtest',
      OA_APP_SECRET: SECRET,
      OA_TOKEN: TOKEN,
      OA_API_URL: platform.url,
      OA_TEMPLATES: JSON.stringify(templates),
      ...options.env,
    },
  })
  const address = house.url + fill(API.webhook, { channel: 'official-account' })
  return {
    ...house,
    platform,
    /** What the platform gets for a push: the words that are answered, or the whole answer. */
    async push(
      body: string,
      query = signedQuery(TOKEN),
    ): Promise<{ status: number; text: string; ms: number }> {
      const begun = performance.now()
      const response = await fetch(`${address}?${query}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'text/xml' },
      })
      const whole = await response.text()
      const said = /<Content><!\[CDATA\[(.*)\]\]><\/Content>/s.exec(whole)?.[1]
      return { status: response.status, text: said ?? whole, ms: performance.now() - begun }
    },
    check: (query: URLSearchParams) => fetch(`${address}?${query}`),
    token: TOKEN,
    close: async () => {
      await house.close()
      await platform.close()
    },
  }
}

export type House = Awaited<ReturnType<typeof startHouse>>
