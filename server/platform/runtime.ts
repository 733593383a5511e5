import type { Deps } from './context.ts'
import type { Metrics } from './metrics.ts'
import type { RedisClient } from './redis.ts'

/** Deps of use cases, and what only the machinery of a process touches. */
export type Runtime = Deps & {
  metrics: Metrics
  /** For requests: fails fast when Redis is away. */
  redis: RedisClient
  /** Closes pools and connections. */
  close(): Promise<void>
}
