import { onBeforeUnmount, type Ref, ref, watch } from 'vue'
import type { HandoffRow } from '../../../server/conversations/contract.ts'
import { API } from '../../../server/paths.ts'
import { read } from '../../api/client.ts'
import { listenTo } from '../../api/live.ts'
import { type Loaded, useLoad } from '../../components/use-load.ts'

type List = { items: HandoffRow[] }

/** The list of hand-overs, live. */
export function useInbox(): Loaded<List> & { connected: Ref<boolean> } {
  const loaded = useLoad(() => read<List>(API.deskHandoffs))
  const { state, data } = loaded
  const connected = ref(true)
  let stop: (() => void) | undefined

  // Not before the first answer: whoever is not signed in would be refused again and again.
  watch(state, (now) => {
    if (now !== 'ready' || stop) return
    stop = listenTo<{ list: HandoffRow[] }>({
      address: () => API.deskHandoffsEvents,
      on: {
        list: (items) => {
          data.value = { items }
        },
      },
      connected: (is) => {
        connected.value = is
      },
    })
  })
  // Signed out meanwhile, or the server is away, or back: the page then says which.
  watch(connected, loaded.reload)
  onBeforeUnmount(() => stop?.())
  return { ...loaded, connected }
}
