import { onBeforeUnmount, type Ref, ref, watch } from 'vue'
import type { ChatMessage, HandoffPack, Undelivered } from '../../../server/conversations/contract.ts'
import { API, fill } from '../../../server/paths.ts'
import { read } from '../../api/client.ts'
import { listenTo } from '../../api/live.ts'
import { lastSeq, merge } from '../../components/talk-order.ts'
import { type Loaded, useLoad } from '../../components/use-load.ts'
import { markSeen } from './seen.ts'

/** One talk that was handed over, as it stands, with its lines as they are said. */
export interface Handoff {
  loaded: Loaded<HandoffPack>
  messages: Ref<readonly ChatMessage[]>
  /** What colleagues said and has not arrived. */
  undelivered: Ref<readonly Undelivered[]>
  connected: Ref<boolean>
  /** Puts lines into the talk that came another way. */
  add: (fresh: readonly ChatMessage[]) => void
}

export function useHandoff(id: string): Handoff {
  const at = (path: string): string => fill(path, { id })
  const loaded = useLoad(() => read<HandoffPack>(at(API.deskHandoff)))
  const messages = ref<readonly ChatMessage[]>([])
  const undelivered = ref<readonly Undelivered[]>([])
  const connected = ref(true)
  let stop: (() => void) | undefined

  function add(fresh: readonly ChatMessage[]): void {
    messages.value = merge(messages.value, fresh)
    markSeen(id, lastSeq(messages.value))
  }

  function begin(): void {
    stop ??= listenTo<{ message: ChatMessage; undelivered: Undelivered[] }>({
      address: () => `${at(API.deskHandoffEvents)}?after=${lastSeq(messages.value)}`,
      on: {
        message: (message) => add([message]),
        undelivered: (marks) => {
          undelivered.value = marks
        },
      },
      connected: (is) => {
        connected.value = is
      },
    })
  }

  function end(): void {
    stop?.()
    stop = undefined
    connected.value = true
  }

  watch(loaded.data, (pack) => {
    if (!pack) return end()
    add(pack.messages)
    undelivered.value = pack.undelivered
    markSeen(id, pack.hidden ? 0 : pack.lastSeq)
    // Nothing more comes of one that has ended or is not for this desk (any more).
    if (pack.hidden || pack.state === 'closed') end()
    else begin()
  })
  // The break may have been the end: of the hand-over, of the session, of what one may read.
  watch(connected, loaded.reload)
  onBeforeUnmount(end)
  return { loaded, messages, undelivered, connected, add }
}
