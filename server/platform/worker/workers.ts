import { Worker } from 'bullmq'
import type { JobTable } from '../job-table.ts'
import { bullConnection, jitter, QUEUE_PREFIX, type QueueName, type Ticket } from '../queues.ts'
import { openRedis } from '../redis.ts'
import type { Runtime } from '../runtime.ts'
import { runTicket } from './run-ticket.ts'

/** Jobs at a time in one process; together below the pool, which requests use too. */
const CONCURRENCY: Record<QueueName, number> = { work: 5, chat: 4 }

/** After so long without a sign of life, a job of a killed worker goes to another one. */
const LOCK_MS = 15_000

export type Workers = { close(): Promise<void> }

/** The one maker of workers: takes tickets of the given queues until it is closed, then ends what it began. */
export function startWorkers(runtime: Runtime, jobs: JobTable, names: readonly QueueName[]): Workers {
  const connection = openRedis(runtime.config, 'queue')
  const workers = names.map((name) => {
    const worker = new Worker<Ticket>(name, (job) => runTicket(runtime, jobs, job.data), {
      connection: bullConnection(connection),
      prefix: QUEUE_PREFIX,
      concurrency: CONCURRENCY[name],
      lockDuration: LOCK_MS,
      stalledInterval: 5000,
      maxStalledCount: 100,
      skipVersionCheck: true,
      settings: { backoffStrategy: (attempt) => jitter(attempt) },
    })
    worker.on('error', (err) => runtime.log.warn({ err }, 'worker: the queue does not answer'))
    return worker
  })
  return {
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()))
      connection.disconnect()
    },
  }
}
