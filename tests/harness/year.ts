import { setTimeout } from 'node:timers/promises'
import { startBackground } from '../../server/platform/background.ts'
import type { JobTable } from '../../server/platform/job-table.ts'
import { openQueues, TICKET_OPTIONS, type Ticket } from '../../server/platform/queues.ts'
import { openRedis } from '../../server/platform/redis.ts'
import type { Runtime } from '../../server/platform/runtime.ts'

type MovedClock = { now(): Date; set(iso: string): void }

export type Life = {
  runtime: Runtime
  jobs: JobTable
  clock: MovedClock
  /** ISO: the end of the span. */
  until: string
  /** Called at each moment, before its work is done: what happens that day, what is broken. */
  at?: (moment: Date, count: number) => Promise<void> | void
}

/** Quick enough for a test; what they are in the house is longer, and means the same. */
const QUICK = { pollMs: 20, sweepMs: 60, eventLostMs: 200, taskLostMs: 200 }

/**
 * Lives through a long span with real relays, workers and Redis, on a clock that jumps from one due moment to the next.
 * The luck is bad and always the same: Redis is emptied at every third moment while work is under way, what is handed
 * over comes twice at every second, after every seventh nobody works for half a day, and at every eleventh the workers are
 * stopped with work in their hands and others start.
 * @returns how many moments there were, how often Redis was emptied and the workers changed, how many deliveries were doubled
 */
export async function liveThrough({ runtime, jobs, clock, until, at }: Life) {
  const end = new Date(until)
  const redis = openRedis(runtime.config, 'quick')
  const queues = openQueues(redis)
  const start = () => startBackground(runtime, jobs, ['work', 'chat'], QUICK)
  let background = await start()
  const did = { moments: 0, emptied: 0, doubled: 0, restarted: 0 }
  try {
    for (;;) {
      const next = await nextDue(runtime, clock.now())
      if (!next || next > end) break
      did.moments += 1
      const lateMs = did.moments % 7 === 0 ? 12 * 3_600_000 : 0
      clock.set(new Date(Math.max(next.getTime() + lateMs, clock.now().getTime())).toISOString())
      await at?.(clock.now(), did.moments)
      if (did.moments % 2 === 0) did.doubled += await sendAgain(runtime, jobs, queues, clock.now())
      if (did.moments % 3 === 0) {
        await setTimeout(did.moments % 30)
        await redis.flushall()
        did.emptied += 1
      }
      if (did.moments % 11 === 0) {
        await background.close()
        background = await start()
        did.restarted += 1
      }
      await untilQuiet(runtime, clock.now())
    }
    return did
  } finally {
    await background.close()
    await Promise.all(Object.values(queues).map((queue) => queue.close()))
    redis.disconnect()
  }
}

/** When something is due that is not done. */
async function nextDue({ database }: Runtime, now: Date): Promise<Date | null> {
  const row = await database.scheduledTask.findFirst({
    where: { state: { in: ['waiting', 'queued'] } },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  })
  if (await openWork(database, now)) return now
  return row?.dueAt ?? null
}

/** Hands over what is due, and what was done lately, once more under another name: Redis would not know it again. */
async function sendAgain(
  { database }: Runtime,
  jobs: JobTable,
  queues: ReturnType<typeof openQueues>,
  now: Date,
) {
  const tasks = await database.scheduledTask.findMany({
    where: { dueAt: { lte: now } },
    orderBy: { dueAt: 'desc' },
    take: 5,
  })
  const events = await database.outboxEvent.findMany({ orderBy: { id: 'desc' }, take: 5 })
  const tickets: { name: string; data: Ticket }[] = [
    ...tasks.map(({ key, kind }) => ({ name: kind, data: { source: 'task' as const, id: key } })),
    ...events.map(({ id, topic }) => ({ name: topic, data: { source: 'event' as const, id: String(id) } })),
  ]
  for (const { name, data } of tickets)
    for (let copy = 0; copy < 2; copy += 1)
      await queues[jobs.get(name)?.queue ?? 'work'].add(name, data, { ...TICKET_OPTIONS })
  return tickets.length * 2
}

async function untilQuiet({ database }: Runtime, now: Date): Promise<void> {
  for (let tries = 0; tries < 1500; tries += 1) {
    if (!(await openWork(database, now))) return
    await setTimeout(20)
  }
  const left = await database.$queryRaw<{ what: string }[]>`
    SELECT topic || ': ' || coalesce(last_error, 'not begun') AS what FROM outbox_event WHERE handled_at IS NULL
     UNION SELECT kind || ': ' || coalesce(last_error, 'not begun') FROM scheduled_task
            WHERE state IN ('waiting', 'queued') AND due_at <= ${now}`
  throw new Error(`not done of ${now.toISOString()}: ${left.map(({ what }) => what).join('; ')}`)
}

async function openWork(database: Runtime['database'], now: Date): Promise<boolean> {
  const [row] = await database.$queryRaw<{ open: boolean }[]>`
    SELECT EXISTS (SELECT FROM outbox_event WHERE handled_at IS NULL)
        OR EXISTS (SELECT FROM scheduled_task WHERE state IN ('waiting', 'queued') AND due_at <= ${now}) AS open`
  return row?.open ?? false
}
