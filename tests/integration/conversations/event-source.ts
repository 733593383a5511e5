import type { ChatMessage, MyHandoff } from '../../../server/conversations/contract.ts'
import { API } from '../../../server/paths.ts'
import type { ApiClient } from '../../harness/app.ts'
import { waitFor } from '../../harness/wait-for.ts'

/** What a browser's EventSource does, with a line that can be cut. */
export class EventReader {
  readonly messages: ChatMessage[] = []
  /** How the hand-over stood, each time that it was told. */
  readonly handoffs: (MyHandoff | null)[] = []
  /** True when the server ended the stream. */
  ended = false
  status = 0
  private readonly stop = new AbortController()

  /** Opens the stream; `lastEventId` as a browser sends it when it comes back. */
  static async open(client: ApiClient, lastEventId?: number): Promise<EventReader> {
    const reader = new EventReader()
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(client.url + API.chatEvents, {
      headers: { cookie, ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }) },
      signal: reader.stop.signal,
    })
    reader.status = response.status
    if (response.body) void reader.read(response.body)
    return reader
  }

  /** Cuts the line without a word, as a phone in a lift does. */
  cut(): void {
    this.stop.abort()
  }

  get lastId(): number {
    return this.messages.at(-1)?.seq ?? 0
  }

  waitFor(fits: (message: ChatMessage) => boolean): Promise<ChatMessage> {
    return waitFor(() => this.messages.find(fits))
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    let rest = ''
    try {
      const lines = body.getReader()
      for (let part = await lines.read(); !part.done; part = await lines.read()) {
        rest += decoder.decode(part.value, { stream: true })
        const frames = rest.split('\n\n')
        rest = frames.pop() ?? ''
        for (const frame of frames) this.take(frame)
      }
    } catch {
      // Cut.
    }
    this.ended = true
  }

  private take(frame: string): void {
    const data = /^data: (.*)$/m.exec(frame)?.[1]
    if (data && /^event: handoff$/m.test(frame)) {
      this.handoffs.push(JSON.parse(data) as MyHandoff | null)
      return
    }
    const id = Number(/^id: (\d+)$/m.exec(frame)?.[1])
    if (!data) return
    const message = JSON.parse(data) as ChatMessage
    if (message.seq !== id) throw new Error(`event ${id} carries message ${message.seq}`)
    this.messages.push(message)
  }
}
