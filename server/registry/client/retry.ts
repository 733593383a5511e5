/** Waiting between attempts: attempt 1 waits up to `baseMs`, then twice as long each time, up to `capMs`. */
export type RetryPolicy = { attempts: number; baseMs: number; capMs: number }

/** Full jitter: anywhere between nothing and the doubled base, so that callers do not come back together. */
export function jitteredDelayMs(attempt: number, policy: RetryPolicy, random: number): number {
  return Math.floor(random * Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1)))
}

/**
 * Runs `attempt` until it returns, the error is not worth repeating, or attempts are used up. The last error
 * is thrown. Only for calls that are safe to repeat.
 */
export async function withRetry<T>(
  attempt: () => Promise<T>,
  policy: RetryPolicy,
  deps: {
    random: () => number
    sleep: (ms: number) => Promise<void>
    worthRepeating: (e: unknown) => boolean
  },
): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt()
    } catch (error) {
      if (n >= policy.attempts || !deps.worthRepeating(error)) throw error
      await deps.sleep(jitteredDelayMs(n, policy, deps.random()))
    }
  }
}
