import { directTopics, type JobTable } from '../job-table.ts'
import { listen } from '../listen.ts'
import type { Queues } from '../queues.ts'
import type { Runtime } from '../runtime.ts'
import { doWork } from '../worker/run-ticket.ts'
import { repeat } from './repeat.ts'
import { takeDirectly } from './take.ts'
import { hand } from './tickets.ts'

/** Events at a time in one process; together with its other jobs below the pool. */
const CONCURRENCY = 6

type Taken = Awaited<ReturnType<typeof takeDirectly>>[number]

/**
 * Takes events of the chat from PostgreSQL and does them in this process: somebody waits for the answer, and the way
 * through Redis costs more than many an answer does. Only as many are taken as are begun at once, so that other processes get
 * the rest. What fails goes to the queue, which tries again; what a killed process had taken the sweep finds.
 */
export function startDirect(runtime: Runtime, jobs: JobTable, queues: Queues, pollMs: number) {
  const topics = directTopics(jobs)
  const { database, log } = runtime
  const running = new Set<Promise<void>>()

  const begin = (taken: Taken) => {
    const run = doOrHand(taken).finally(() => {
      running.delete(run)
      carrying.now()
    })
    running.add(run)
  }
  const doOrHand = async ({ ticket, work }: Taken) => {
    try {
      await doWork(runtime, jobs, ticket, work)
    } catch {
      // The failure is counted and logged with the work.
      await hand(queues, jobs, [{ ticket, job: work.job }]).catch((err) =>
        log.warn({ err }, 'the queue did not take a failed event: the sweep will'),
      )
    }
  }
  const carry = async () => {
    while (running.size < CONCURRENCY) {
      const taken = await takeDirectly(database, CONCURRENCY - running.size, topics)
      if (taken.length === 0) return
      for (const one of taken) begin(one)
    }
  }
  const carrying = repeat(carry, pollMs, (err) => log.error({ err }, 'events of the chat not taken'))
  const listener = listen(runtime.config.DATABASE_URL, {
    channel: 'zhongfu_wake',
    name: 'zhongfu chat turns',
    hear: (topic) => {
      if (topics.includes(topic)) carrying.now()
    },
    missed: carrying.now,
  })
  return {
    close: async () => {
      await Promise.all([listener.close(), carrying.stop()])
      await Promise.all(running)
    },
  }
}
