/**
 * Calls `farewell` when we are asked to stop: Ctrl-C, SIGTERM, a closed terminal, or when the npm that started us
 * is gone (killed with -9, it could not pass on anything).
 */
export function onFarewell(farewell: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, farewell)
  if (!process.env.npm_lifecycle_event) return
  const npm = process.ppid
  setInterval(() => {
    if (process.ppid !== npm) farewell()
  }, 500).unref()
}
