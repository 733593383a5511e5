import { onBeforeUnmount, onMounted } from 'vue'

/** Asks again every `everyMs` while the page can be seen, and at once when it comes back. One call at a time. */
export function usePoll(ask: () => Promise<void>, everyMs: number): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let gone = false

  function plan(): void {
    clearTimeout(timer)
    if (!gone && document.visibilityState === 'visible') timer = setTimeout(run, everyMs)
  }

  async function run(): Promise<void> {
    await ask().catch(() => undefined)
    plan()
  }

  function turn(): void {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') void run()
  }

  onMounted(() => {
    document.addEventListener('visibilitychange', turn)
    plan()
  })
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', turn)
  })
}
