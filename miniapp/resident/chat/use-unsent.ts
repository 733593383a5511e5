import { onBeforeUnmount, onMounted, type Ref, ref, watch } from 'vue'
import type { z } from 'zod'
import type { ChatMessage, messageSent, SendMessage } from '../../../server/conversations/contract.ts'
import { API } from '../../../server/paths.ts'
import { post } from '../../api/client.ts'
import { asFailure } from '../../api/failure.ts'
import { newKey } from '../../api/key.ts'
import { settings } from '../../shell/settings.ts'
import { t } from '../../shell/words.ts'
import { isBusy, isRefused, type Pending } from './chat-log.ts'
import { keepQueue, keptQueue } from './queue.ts'

/** So soon words go out again by themselves that the server had no room for, in milliseconds. */
const BUSY_MS = 5000

/** What is told of the sending. */
export interface Sending {
  /** The talk is open, so that something can be said in it. */
  ready: () => boolean
  said: (message: ChatMessage) => void
  allSaid: () => void
  /** Why it does not go out; empty: it does. */
  failed: (problem: string) => void
  /** The talk of before is no longer this phone's: open the one it has now. */
  gone: () => Promise<void>
  /** The server will never take these words as they are. */
  refused: (text: string) => void
}

/** What was said here and is not confirmed: it stays, over a reload too, until it has gone out. */
export function useUnsent(tell: Sending) {
  const queue: Ref<Pending[]> = ref([])
  let sending = false
  let reopened = false
  let later: ReturnType<typeof setTimeout> | undefined

  async function send({ clientKey, text, action }: Pending): Promise<void> {
    const body = {
      clientKey,
      text,
      elder: settings.elder,
      ...(action ? { action } : {}),
    } satisfies SendMessage
    const answer = await post<z.infer<typeof messageSent>>(API.chatMessages, body, clientKey)
    queue.value = queue.value.slice(1)
    reopened = false
    tell.said(answer.message)
  }

  /** Sends what waits, oldest first, one at a time; what cannot be sent stays and is tried again. */
  async function flush(): Promise<void> {
    if (sending || !tell.ready()) return
    sending = true
    clearTimeout(later)
    tell.failed('')
    try {
      for (let next = queue.value[0]; next; next = queue.value[0]) {
        next.state = 'sending'
        await send(next)
      }
      tell.allSaid()
    } catch (error) {
      fail(error)
    } finally {
      sending = false
    }
  }

  function fail(error: unknown): void {
    const failure = asFailure(error, t('shell:failure.UNREADABLE'))
    tell.failed(failure.message)
    // What will never be taken must not block what comes after it; its words go back to be put right.
    if (isRefused(failure.status)) {
      tell.refused(queue.value[0]?.text ?? '')
      queue.value = queue.value.slice(1)
    }
    for (const one of queue.value) one.state = 'waiting'
    // Nobody needs to tap for it, and not everybody knows that one could.
    if (isBusy(failure.status)) later = setTimeout(() => void flush(), BUSY_MS)
    if (failure.status !== 404 || reopened) return
    reopened = true
    void tell.gone()
  }

  /** Says something; it is on the screen at once and goes out as soon as it can. */
  function say(text: string, action?: string): void {
    const words = text.trim()
    if (!words) return
    queue.value = [
      ...queue.value,
      { clientKey: newKey(), text: words, state: 'sending', ...(action ? { action } : {}) },
    ]
    void flush()
  }

  watch(queue, keepQueue, { deep: true })
  onMounted(() => {
    queue.value = keptQueue()
  })
  onBeforeUnmount(() => clearTimeout(later))
  return { queue, say, flush }
}
