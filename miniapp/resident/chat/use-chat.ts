import { computed, nextTick, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import type { z } from 'zod'
import type {
  ChatMessage,
  ChatOpened,
  MyHandoff,
  messageSent,
  SendMessage,
} from '../../../server/conversations/contract.ts'
import { API } from '../../../server/paths.ts'
import { post } from '../../api/client.ts'
import { asFailure } from '../../api/failure.ts'
import { newKey } from '../../api/key.ts'
import { listenTo } from '../../api/live.ts'
import { lastSeq, merge } from '../../components/talk-order.ts'
import { online } from '../../shell/online.ts'
import { settings } from '../../shell/settings.ts'
import { t } from '../../shell/words.ts'
import { openButtons, type Pending } from './chat-log.ts'
import { keepQueue, keptQueue } from './queue.ts'

const TYPING_MS = 20_000

/** The talk on the screen: what was said, what waits to be sent, and whether the other side writes. */
export function useChat() {
  const messages = ref<ChatMessage[]>([])
  const queue = ref<Pending[]>([])
  const owner = ref<ChatOpened['owner']>('bot')
  const handoff = ref<ChatOpened['handoff']>(null)
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const problem = ref('')
  const typing = ref(false)
  let stop = () => {}
  let sending = false
  let typingTimer: ReturnType<typeof setTimeout> | undefined

  function take(fresh: readonly ChatMessage[]): void {
    messages.value = merge(messages.value, fresh)
    const last = messages.value.at(-1)
    if (last && last.author !== 'me') typing.value = false
  }

  /** How the hand-over stands: told at the beginning, and whenever it or the line moves. */
  function stands(now: MyHandoff | null): void {
    handoff.value = now
    owner.value = now?.state === 'taken' ? 'person' : 'bot'
  }

  async function open(): Promise<void> {
    try {
      const opened = await post<ChatOpened>(API.chat, { elder: settings.elder })
      stands(opened.handoff)
      take(opened.messages)
      state.value = 'ready'
      stop()
      stop = listenTo<{ message: ChatMessage; handoff: MyHandoff | null }>({
        address: () => `${API.chatEvents}?after=${lastSeq(messages.value)}`,
        on: { message: (message) => take([message]), handoff: stands },
        // The server is back before the phone thinks of trying again.
        connected: (is) => {
          if (is && queue.value.length > 0) void flush()
        },
      })
      void flush()
    } catch (error) {
      problem.value = asFailure(error, t('shell:failure.UNREADABLE')).message
      if (state.value === 'loading') state.value = 'failed'
    }
  }

  /** Sends what waits, oldest first, one at a time; what cannot be sent stays and is tried again. */
  async function flush(): Promise<void> {
    if (sending || state.value !== 'ready') return
    sending = true
    problem.value = ''
    try {
      for (let next = queue.value[0]; next; next = queue.value[0]) {
        next.state = 'sending'
        const { clientKey, text, action } = next
        const body = {
          clientKey,
          text,
          elder: settings.elder,
          ...(action ? { action } : {}),
        } satisfies SendMessage
        const answer = await post<z.infer<typeof messageSent>>(API.chatMessages, body, clientKey)
        queue.value = queue.value.slice(1)
        take([answer.message])
      }
      waitForAnswer()
    } catch (error) {
      const failure = asFailure(error, t('shell:failure.UNREADABLE'))
      problem.value = failure.message
      // What the server will never take must not block what comes after it.
      if (!failure.passing && failure.status >= 400 && failure.status < 500)
        queue.value = queue.value.slice(1)
      for (const one of queue.value) one.state = 'waiting'
    } finally {
      sending = false
    }
  }

  function waitForAnswer(): void {
    const last = messages.value.at(-1)
    typing.value = owner.value === 'bot' && last?.author === 'me'
    clearTimeout(typingTimer)
    typingTimer = setTimeout(() => {
      typing.value = false
    }, TYPING_MS)
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
  watch(online, (now) => {
    if (now) void (state.value === 'ready' ? flush() : open())
  })
  onMounted(async () => {
    queue.value = keptQueue()
    // On a page that stood there before the program, 长辈版 comes into force right after this.
    await nextTick()
    void open()
  })
  onBeforeUnmount(() => {
    stop()
    clearTimeout(typingTimer)
  })

  const buttons = computed(() => (queue.value.length > 0 ? [] : openButtons(messages.value)))
  return { messages, queue, owner, handoff, state, problem, typing, buttons, say, flush, open }
}
