import { computed, onUnmounted, ref } from 'vue'
import type { BindCode } from '../../server/channels/contract.ts'
import { post } from '../api/client.ts'

/** How often the page looks whether the code has been typed on the other side. */
const LOOK_MS = 3000

/** A one-time code of an address, and a look at what it brings about for as long as somebody may be typing it. */
export function useBindCode(path: string, look: () => Promise<void>) {
  const code = ref<BindCode | null>(null)
  const over = ref(false)
  let timer: ReturnType<typeof setInterval> | undefined

  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }

  async function get(): Promise<void> {
    stop()
    over.value = false
    code.value = await post<BindCode>(path, {})
    // By this phone's own clock: that of a demo may run ahead.
    const end = Date.now() + code.value.secondsLeft * 1000
    timer = setInterval(() => {
      if (Date.now() > end) {
        over.value = true
        stop()
      } else if (!document.hidden) void look()
    }, LOOK_MS)
  }

  /** It has done what it was for. */
  function used(): void {
    stop()
    code.value = null
  }

  onUnmounted(stop)
  /** In two groups of four: that is how it is read aloud and typed. */
  const shown = computed(() => code.value?.code.replace(/(?=\d{4}$)/, ' ') ?? '')
  return { code, shown, over, get, used }
}
