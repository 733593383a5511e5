import { randomUUID } from 'node:crypto'
import type { ChatMessage, ChatOpened } from '../../../server/conversations/contract.ts'
import { API } from '../../../server/paths.ts'

/** Nobody answers at this address. */
export class NotRunning extends Error {}

/** The web channel as a browser uses it: cookies, anti-forgery token, events with resume. */
export class ChatClient {
  private readonly cookies = new Map<string, string>()
  private csrf = ''
  readonly base: string

  constructor(base: string) {
    this.base = base.replace(/\/+$/, '')
  }

  async open(): Promise<ChatOpened> {
    await this.renew()
    return this.post<ChatOpened>(API.chat, {})
  }

  async send(text: string): Promise<ChatMessage> {
    const { message } = await this.post<{ message: ChatMessage }>(API.chatMessages, {
      clientKey: randomUUID(),
      text,
    })
    return message
  }

  /** What was said after a number. */
  async after(seq: number): Promise<ChatMessage[]> {
    const response = await this.request('GET', `${API.chatMessages}?after=${seq}`)
    return ((await response.json()) as { messages: ChatMessage[] }).messages
  }

  /** The anti-forgery token of this visitor; it changes with sign-in. */
  async renew(): Promise<void> {
    const me = (await (await this.request('GET', API.me)).json()) as { csrfToken: string }
    this.csrf = me.csrfToken
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const response = await this.request('POST', path, body)
    return (await response.json()) as T
  }

  /** Calls `hear` for every message after `from`, for as long as `signal` lets it; comes back after a lost line. */
  async listen(from: number, hear: (message: ChatMessage) => void, signal: AbortSignal): Promise<void> {
    let last = from
    while (!signal.aborted) {
      try {
        const response = await this.request('GET', API.chatEvents, undefined, {
          'last-event-id': String(last),
        })
        for await (const message of readEvents(response, signal)) {
          last = message.seq
          hear(message)
        }
      } catch {
        // The line is lost; the number says where to go on.
      }
      await new Promise((resolve) => setTimeout(resolve, signal.aborted ? 0 : 1000))
    }
  }

  private async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(this.base + path, {
      method,
      headers: {
        ...headers,
        'x-csrf-token': this.csrf,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new NotRunning(this.base)
    })
    this.keepCookies(response)
    if (response.ok) return response
    const refusal = (await response.json().catch(() => ({}))) as { message?: string }
    throw new Error(refusal.message ?? `HTTP ${response.status}`)
  }

  private keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

async function* readEvents(response: Response, signal: AbortSignal): AsyncGenerator<ChatMessage> {
  const reader = response.body?.getReader()
  if (!reader) return
  signal.addEventListener('abort', () => void reader.cancel(), { once: true })
  const decoder = new TextDecoder()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    rest += decoder.decode(part.value, { stream: true })
    const frames = rest.split('\n\n')
    rest = frames.pop() ?? ''
    for (const frame of frames) {
      const data = /^data: (.*)$/m.exec(frame)?.[1]
      if (data && /^event: message$/m.test(frame)) yield JSON.parse(data) as ChatMessage
    }
  }
}
