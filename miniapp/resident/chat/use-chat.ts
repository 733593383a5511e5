import { computed, nextTick, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import type { ChatMessage, ChatOpened, MyHandoff } from '../../../server/conversations/contract.ts'
import { API } from '../../../server/paths.ts'
import { post } from '../../api/client.ts'
import { asFailure } from '../../api/failure.ts'
import { listenTo } from '../../api/live.ts'
import { lastSeq, merge } from '../../components/talk-order.ts'
import { online } from '../../shell/online.ts'
import { settings } from '../../shell/settings.ts'
import { t } from '../../shell/words.ts'
import { openButtons } from './chat-log.ts'
import { useUnsent } from './use-unsent.ts'

const TYPING_MS = 20_000

/** The talk on the screen: what was said, what waits to be sent, and whether the other side writes. */
export function useChat(refused: (text: string) => void) {
  const messages = ref<ChatMessage[]>([])
  const owner = ref<ChatOpened['owner']>('bot')
  const handoff = ref<ChatOpened['handoff']>(null)
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const problem = ref('')
  const typing = ref(false)
  let stop = () => {}
  let typingTimer: ReturnType<typeof setTimeout> | undefined
  const { queue, say, flush } = useUnsent({
    ready: () => state.value === 'ready',
    said: (message) => take([message]),
    allSaid: waitForAnswer,
    failed: (text) => {
      problem.value = text
    },
    gone: () => {
      // What was said in it is not for whoever holds the phone now.
      messages.value = []
      return open()
    },
    refused,
  })

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

  function waitForAnswer(): void {
    const last = messages.value.at(-1)
    typing.value = owner.value === 'bot' && last?.author === 'me'
    clearTimeout(typingTimer)
    typingTimer = setTimeout(() => {
      typing.value = false
    }, TYPING_MS)
  }

  watch(online, (now) => {
    if (now) void (state.value === 'ready' ? flush() : open())
  })
  onMounted(async () => {
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
