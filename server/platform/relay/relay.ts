import { directTopics, type JobTable } from '../job-table.ts'
import { listen } from '../listen.ts'
import type { Queues } from '../queues.ts'
import type { Runtime } from '../runtime.ts'
import { repeat } from './repeat.ts'
import { giveBack, takeDueTasks, takeLostEvents, takeLostTasks, takeNewEvents } from './take.ts'
import { hand, type NamedTicket, putBack } from './tickets.ts'
import { tidy } from './tidy.ts'

export type RelayOptions = {
  /** Look for new and due work at least so often, in milliseconds. */
  pollMs: number
  /** Look for lost work so often, in milliseconds. */
  sweepMs: number
  /** Remove what is long done so often, in milliseconds. */
  tidyMs: number
  /** An event handed over so long ago and not handled may be lost. */
  eventLostMs: number
  /** The same for a task. */
  taskLostMs: number
}

export const RELAY_DEFAULTS: RelayOptions = {
  pollMs: 1000,
  sweepMs: 5000,
  tidyMs: 3_600_000,
  eventLostMs: 15_000,
  taskLostMs: 60_000,
}

const BATCH = 200

export type Relay = { close(): Promise<void> }

/** Carries what stands in PostgreSQL to the queues, and puts back what Redis lost. Every worker process runs one. */
export function startRelay(
  runtime: Runtime,
  jobs: JobTable,
  queues: Queues,
  options: Partial<RelayOptions> = {},
): Relay {
  const { pollMs, sweepMs, tidyMs, eventLostMs, taskLostMs } = { ...RELAY_DEFAULTS, ...options }
  const { database, clock, log } = runtime
  const direct = directTopics(jobs)

  const carry = async () => {
    for (let taken = BATCH; taken === BATCH; ) {
      const events = await takeNewEvents(database, BATCH, direct)
      const tasks = await takeDueTasks(database, clock.now(), BATCH)
      await handOrGiveBack(runtime, jobs, queues, [...events, ...tasks])
      taken = Math.max(events.length, tasks.length)
    }
  }
  const sweep = async () => {
    const events = await takeLostEvents(database, eventLostMs, BATCH)
    const tasks = await takeLostTasks(database, taskLostMs, BATCH)
    const count = await putBack(queues, jobs, [...events, ...tasks])
    if (count) log.warn({ count }, 'put back what the queue had lost')
  }
  const carrying = repeat(carry, pollMs, (err) => log.error({ err }, 'relay: new work not handed over'))
  const sweeping = repeat(sweep, sweepMs, (err) => log.error({ err }, 'relay: sweep failed'))
  const tidying = repeat(
    () => tidy(database),
    tidyMs,
    (err) => log.error({ err }, 'relay: not tidied'),
  )
  const listener = listen(runtime.config.DATABASE_URL, {
    channel: 'zhongfu_wake',
    hear: (topic) => {
      if (!direct.includes(topic)) carrying.now()
    },
    missed: carrying.now,
  })
  return {
    close: async () => {
      await Promise.all([listener.close(), carrying.stop(), sweeping.stop(), tidying.stop()])
    },
  }
}

async function handOrGiveBack(runtime: Runtime, jobs: JobTable, queues: Queues, tickets: NamedTicket[]) {
  if (!tickets.length) return
  try {
    await hand(queues, jobs, tickets)
  } catch (error) {
    await giveBack(runtime.database, tickets)
    throw error
  }
}
