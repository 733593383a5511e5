import type { ApiClient } from '../../harness/app.ts'
import { waitFor } from '../../harness/wait-for.ts'

export type SseEvent = { event: string; id: string | null; data: unknown }

/** Reads a stream of events as a browser does. */
export async function openSse(client: ApiClient, path: string, lastEventId?: string) {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(client.url + path, {
    headers: { cookie, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
  })
  const reader = response.body?.getReader()
  const events: SseEvent[] = []
  const reading = { ended: false }
  void (async () => {
    const decoder = new TextDecoder()
    let rest = ''
    try {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        rest += decoder.decode(part.value, { stream: true })
        const frames = rest.split('\n\n')
        rest = frames.pop() ?? ''
        for (const frame of frames) {
          const data = /^data: (.*)$/m.exec(frame)?.[1]
          if (data === undefined) continue
          const event = /^event: (.*)$/m.exec(frame)?.[1] ?? 'message'
          events.push({ event, id: /^id: (.*)$/m.exec(frame)?.[1] ?? null, data: JSON.parse(data) })
        }
      }
    } catch {
      // Cut.
    }
    reading.ended = true
  })()
  return {
    status: response.status,
    events,
    ended: () => reading.ended,
    waitFor: (fits: (event: SseEvent) => boolean) => waitFor(() => events.findLast(fits)),
  }
}
