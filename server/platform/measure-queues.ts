import { QUEUES, type Queues } from './queues.ts'
import type { Runtime } from './runtime.ts'

type Row = { events: number; tasks: number; oldest: Date | null }

/** Reads how much waits, in PostgreSQL and in Redis, just before the measures are asked for. */
export async function measureQueues(runtime: Runtime, queues: Queues): Promise<void> {
  const { metrics, clock, database } = runtime
  const now = clock.now()
  const [row] = await database.$queryRaw<Row[]>`
    SELECT (SELECT count(*)::int FROM outbox_event WHERE handled_at IS NULL) AS events,
           (SELECT count(*)::int FROM scheduled_task
             WHERE state IN ('waiting', 'queued') AND due_at <= ${now}) AS tasks,
           (SELECT created_at FROM outbox_event WHERE handled_at IS NULL ORDER BY id LIMIT 1) AS oldest`
  metrics.outboxWaiting.set({ kind: 'event' }, row?.events ?? 0)
  metrics.outboxWaiting.set({ kind: 'task' }, row?.tasks ?? 0)
  const lag = row?.oldest ? (now.getTime() - row.oldest.getTime()) / 1000 : 0
  metrics.outboxLag.set(Math.max(0, lag))
  for (const name of QUEUES) {
    const counts = await queues[name].getJobCounts('waiting', 'active', 'delayed', 'failed')
    for (const [state, count] of Object.entries(counts)) metrics.queueDepth.set({ queue: name, state }, count)
  }
}
