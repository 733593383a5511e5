/** Runs `work` every `ms`, and at once when `now` is called; never twice at a time. */
export function repeat(work: () => Promise<void>, ms: number, failed: (error: unknown) => void) {
  let stopped = false
  let again = false
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  const run = () => {
    clearTimeout(timer)
    if (stopped) return
    if (running) {
      again = true
      return
    }
    again = false
    running = work()
      .catch((error) => {
        again = false
        failed(error)
      })
      .finally(() => {
        running = null
        if (again) run()
        else if (!stopped) timer = setTimeout(run, ms)
      })
  }
  run()
  return {
    now: run,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
