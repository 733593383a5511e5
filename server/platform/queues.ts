import { type ConnectionOptions, type JobsOptions, Queue } from 'bullmq'
import type { RedisClient } from './redis.ts'

/** `chat`: turns of conversations, taken by the bot. `work`: all else, taken by the worker. */
export const QUEUES = ['work', 'chat'] as const
export type QueueName = (typeof QUEUES)[number]
export type Queues = Record<QueueName, Queue<Ticket>>

/** Braces keep all keys of our queues in one slot of a Redis Cluster. */
export const QUEUE_PREFIX = '{zf}'

/** What travels through Redis: only where to look. The work itself stands in PostgreSQL. */
export type Ticket = { source: 'event'; id: string } | { source: 'task'; id: string }

/** Tries in Redis before the sweep takes over with longer and longer pauses. */
const ATTEMPTS = 6

export const TICKET_OPTIONS: JobsOptions = {
  attempts: ATTEMPTS,
  backoff: { type: 'jitter' },
  removeOnComplete: true,
  removeOnFail: { count: 1000, age: 7 * 86_400 },
}

/** Pause before a repeat in milliseconds: full jitter over a doubling range, at most a minute. */
export function jitter(attempt: number, random: () => number = Math.random): number {
  return Math.round(random() * Math.min(60_000, 500 * 2 ** attempt))
}

/** Opens the queues for adding and looking. */
export function openQueues(connection: RedisClient): Queues {
  const open = (name: QueueName) => {
    const queue = new Queue<Ticket>(name, {
      connection: bullConnection(connection),
      prefix: QUEUE_PREFIX,
      skipVersionCheck: true,
    })
    // A lost connection is reported by the command that needed it.
    queue.on('error', () => {})
    return queue
  }
  return { work: open('work'), chat: open('chat') }
}

/** BullMQ declares its own idea of a connection, which a client of ours fulfils. */
export function bullConnection(connection: RedisClient): ConnectionOptions {
  return connection as ConnectionOptions
}
