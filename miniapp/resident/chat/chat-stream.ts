import type { ChatMessage } from '../../../server/conversations/contract.ts'
import { API } from '../../../server/paths.ts'

const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 30_000

/**
 * Listens to the talk. The browser comes back by itself with Last-Event-ID after a short break; after a
 * refusal it gives up, so a new stream is opened behind the last message of the page.
 * @returns stops listening
 */
export function listen(after: () => number, take: (messages: readonly ChatMessage[]) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_PAUSE_MS

  function open(): void {
    source = new EventSource(`${API.chatEvents}?after=${after()}`)
    source.addEventListener('message', (event: MessageEvent<string>) => {
      pause = FIRST_PAUSE_MS
      take([JSON.parse(event.data) as ChatMessage])
    })
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return
      timer = setTimeout(open, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    })
  }

  open()
  return () => {
    source?.close()
    clearTimeout(timer)
  }
}
