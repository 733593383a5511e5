import { randomUUID } from 'node:crypto'
import type { ChannelSource } from '../../../bot/channels/event.ts'
import { API, fill } from '../../../server/paths.ts'
import type { TestServerOptions } from '../../harness/app.ts'
import { type Arrived, type ChatSystem, signature, startChatSystem } from '../../harness/chat-system.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { startHouse as startChatHouse } from '../conversations/house.ts'

export const SECRET = 'a-secret-of-the-county-app-in-tests-0'
export const OLD_SECRET = 'an-older-secret-of-the-county-app-00'

/** Settings of a channel by the name of `app`, as the operator writes them. */
export function channelEnv(system: ChatSystem, more: object = {}): Record<string, string> {
  const app = { name: 'app', title: '掌上余姚', url: system.url, secrets: [SECRET, OLD_SECRET], ...more }
  return { WEBHOOK_CHANNELS: JSON.stringify([app]) }
}

export type Sent = { status: number; body: Record<string, number> & { code?: string } }

/** A call to our webhook, signed as an outsider would. */
export async function call(
  url: string,
  body: string,
  how: { secret?: string; timestamp?: number; headers?: Record<string, string>; channel?: string } = {},
): Promise<Sent> {
  const timestamp = String(how.timestamp ?? Math.floor(Date.now() / 1000))
  const response = await fetch(url + fill(API.webhook, { channel: how.channel ?? 'app' }), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-zhongfu-timestamp': timestamp,
      'x-zhongfu-signature': signature(how.secret ?? SECRET, timestamp, body),
      ...how.headers,
    },
    body,
  })
  return { status: response.status, body: await response.json().catch(() => ({})) }
}

let moment = 0
/** An event of a person alone, or of what `more` says; later ones are younger. */
export function event(
  source: ChannelSource | string,
  more: Record<string, unknown>,
): Record<string, unknown> {
  moment += 1
  return {
    eventId: randomUUID(),
    timestamp: Date.now() + moment,
    source: typeof source === 'string' ? { kind: 'user', userId: source } : source,
    ...more,
  }
}

export const text = (source: ChannelSource | string, words: string, more: Record<string, unknown> = {}) =>
  event(source, { type: 'message', message: { kind: 'text', text: words }, ...more })

/** A house with one other chat system that talks with it. */
export async function startHouse(options: TestServerOptions = {}, settings: object = {}) {
  const system = await startChatSystem(SECRET)
  const house = await startChatHouse({ ...options, env: { ...channelEnv(system, settings), ...options.env } })
  const post = (events: unknown[], how: Parameters<typeof call>[2] = {}) =>
    call(house.url, JSON.stringify({ events }), how)
  return {
    ...house,
    system,
    post,
    /** Says something as a person of the other system. */
    says: (user: string, words: string) => post([text(user, words)]),
    /** Waits until a message that fits has come to them. */
    reads: (user: string, words: string | RegExp): Promise<Arrived> => {
      const fits = ({ message: { text } }: Arrived) =>
        typeof words === 'string' ? text.includes(words) : words.test(text)
      return waitFor(() => system.read(user).findLast(fits), 30_000)
    },
    close: async () => {
      await house.close()
      await system.close()
    },
  }
}

export type House = Awaited<ReturnType<typeof startHouse>>
