import type { JobTable } from './job-table.ts'
import { measureQueues } from './measure-queues.ts'
import { openQueues, type QueueName } from './queues.ts'
import { openRedis, redisReady, requireNoEviction } from './redis.ts'
import { startDirect } from './relay/direct.ts'
import { RELAY_DEFAULTS, type RelayOptions, startRelay } from './relay/relay.ts'
import type { Runtime } from './runtime.ts'
import { startWorkers } from './worker/workers.ts'

export type Background = { measure(): Promise<void>; close(): Promise<void> }

/** Relay and workers of one process; the bot's takes what the chat waits for itself. `names`: the queues that it takes jobs from. */
export async function startBackground(
  runtime: Runtime,
  jobs: JobTable,
  names: readonly QueueName[],
  options: Partial<RelayOptions> = {},
): Promise<Background> {
  const connection = openRedis(runtime.config, 'quick')
  await redisReady(connection)
  await requireNoEviction(connection)
  const queues = openQueues(connection)
  const relay = startRelay(runtime, jobs, queues, options)
  const direct = names.includes('chat')
    ? startDirect(runtime, jobs, queues, options.pollMs ?? RELAY_DEFAULTS.pollMs)
    : null
  const workers = startWorkers(runtime, jobs, names)
  return {
    measure: () => measureQueues(runtime, queues),
    close: async () => {
      await Promise.all([relay.close(), direct?.close()])
      await workers.close()
      await Promise.all(Object.values(queues).map((queue) => queue.close()))
      connection.disconnect()
    },
  }
}
