/** How long the other side may take, and how long it is left alone. Settings of ours, no document names them. */
export type LineTimes = { timeoutMs: number; restMs: number }
const TIMES: LineTimes = { timeoutMs: 10_000, restMs: 30_000 }

/** After so many calls in a row without an answer it is left alone. */
const SILENT_CALLS = 3

/** Calls to one platform; `read` takes what is needed of the answer. Null: there was none. */
export type Line = <T>(
  url: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
) => Promise<T | null>

/**
 * A line to one platform. When it answers nobody it is left alone for a moment, and calls fail at once, but for one now
 * and then that asks whether it is back: else those who wait for it would hold up the messages of everybody else.
 */
export function createLine({ timeoutMs, restMs }: LineTimes = TIMES): Line {
  let silent = 0
  /** By the clock of the process, which nobody moves. */
  let askAgainAt = 0
  return async (url, init, read) => {
    if (silent >= SILENT_CALLS) {
      if (performance.now() < askAgainAt) return null
      askAgainAt = performance.now() + restMs
    }
    try {
      const signal = AbortSignal.timeout(timeoutMs)
      const answer = await read(await fetch(url, { ...init, redirect: 'error', signal }))
      silent = 0
      return answer
    } catch (error) {
      // What is refused at once holds nobody up.
      silent = error instanceof Error && error.name === 'TimeoutError' ? silent + 1 : 0
      if (silent === SILENT_CALLS) askAgainAt = performance.now() + restMs
      return null
    }
  }
}
