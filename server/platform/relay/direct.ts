import { directTopics, type JobTable, manyTopics } from '../job-table.ts'
import { listen } from '../listen.ts'
import type { Queues } from '../queues.ts'
import type { Runtime } from '../runtime.ts'
import { doWork } from '../worker/run-ticket.ts'
import { doTogether } from '../worker/run-together.ts'
import { atMost } from './at-most.ts'
import { repeat } from './repeat.ts'
import { type TakenEvent, takeDirectly } from './take.ts'
import { hand } from './tickets.ts'

/** Events done together, and how many such batches at a time: while one waits for PostgreSQL, the next is thought about. */
const TOGETHER = 64
const BATCHES = 2

/** Events done one at a time in one process; together with its other jobs below the pool. */
const ALONE = 6

/**
 * Takes events of the chat from PostgreSQL and does them in this process: somebody waits for the answer, and the way
 * through Redis costs more than many an answer does. The ordinary ones are done together; the others each by itself, and
 * while too many of those wait, none is taken that is always done alone, so that other processes get them. What fails goes
 * to the queue, which tries again; what a killed process had taken the sweep finds.
 */
export function startDirect(runtime: Runtime, jobs: JobTable, queues: Queues, pollMs: number) {
  const topics = directTopics(jobs)
  const together = manyTopics(jobs)
  const { database, log } = runtime
  const batches = new Set<Promise<void>>()
  const alone = atMost(ALONE)
  /** Something may have been left because there was no room for it. */
  let held = false

  const doOrHand = async ({ ticket, work }: TakenEvent) => {
    try {
      await doWork(runtime, jobs, ticket, work)
    } catch {
      // The failure is counted and logged with the work.
      await hand(queues, jobs, [{ ticket, job: work.job }]).catch((err) =>
        log.warn({ err }, 'the queue did not take a failed event: the sweep will'),
      )
    }
  }
  const goOn = () => {
    if (held) carrying.now()
  }
  const begin = (taken: readonly TakenEvent[]) => {
    const batch = doTogether(runtime, jobs, taken)
      .then((left) => {
        for (const one of left) void alone.run(() => doOrHand(one)).finally(goOn)
      })
      .finally(() => {
        batches.delete(batch)
        goOn()
      })
    batches.add(batch)
  }
  const carry = async () => {
    held = false
    while (batches.size < BATCHES) {
      held ||= alone.busy()
      const taken = await takeDirectly(database, TOGETHER, alone.busy() ? together : topics)
      if (taken.length > 0) begin(taken)
      // What came since then has been told, too.
      if (taken.length < TOGETHER) return
    }
    held = true
  }
  const wake = oncePerTick(() => carrying.now())
  const carrying = repeat(carry, pollMs, (err) => log.error({ err }, 'events of the chat not taken'))
  const listener = listen(runtime.config.DATABASE_URL, {
    channel: 'zhongfu_wake',
    hear: (topic) => {
      if (topics.includes(topic)) wake()
    },
    missed: carrying.now,
  })
  return {
    close: async () => {
      await Promise.all([listener.close(), carrying.stop()])
      await Promise.all(batches)
      await alone.rest()
    },
  }
}

/** Many notices come in one piece: they are one reason to look. */
function oncePerTick(act: () => void): () => void {
  let soon = false
  return () => {
    if (soon) return
    soon = true
    setImmediate(() => {
      soon = false
      act()
    })
  }
}
