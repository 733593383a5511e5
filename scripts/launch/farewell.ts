import { ancestors, npmAbove } from './npm-above.ts'

/**
 * Calls `farewell` when we are asked to stop: Ctrl-C, SIGTERM, a closed terminal, or when the npm that started us
 * is gone (killed with -9, it could not pass on anything).
 */
export function onFarewell(farewell: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, farewell)
  const above = npmAbove(process.pid, Boolean(process.env.npm_lifecycle_event))
  if (above.length === 0) return
  setInterval(() => {
    if (ancestors(process.pid, above.length).join() !== above.join()) farewell()
  }, 500).unref()
}
