import type { JobTable } from '../job-table.ts'
import { systemCtx } from '../make-ctx.ts'
import type { JobDefinition } from '../outbox.ts'
import type { TakenEvent } from '../relay/take.ts'
import type { Runtime } from '../runtime.ts'
import { observeDone } from './observe-done.ts'

/**
 * Does of these events what can be done together, and gives back the rest, for `doWork`. Never throws: what failed
 * here is tried there, one at a time, so that an event that cannot be done takes no other with it.
 */
export async function doTogether(
  runtime: Runtime,
  jobs: JobTable,
  taken: readonly TakenEvent[],
): Promise<TakenEvent[]> {
  const done = new Set<string>()
  for (const job of jobs.values()) {
    const mine = taken.filter(({ work }) => work.job === job.name)
    if (!job.runMany || mine.length === 0) continue
    for (const id of await runMany(runtime, job, job.runMany, mine)) done.add(id)
  }
  for (const { ticket, work } of taken) if (done.has(ticket.id)) observeDone(runtime, work)
  return taken.filter(({ ticket }) => !done.has(ticket.id))
}

async function runMany(
  runtime: Runtime,
  { name, payload }: JobDefinition,
  run: NonNullable<JobDefinition['runMany']>,
  taken: readonly TakenEvent[],
): Promise<ReadonlySet<string>> {
  const events = taken.flatMap(({ ticket, work }) => {
    const read = payload.safeParse(work.payload)
    return read.success ? [{ id: ticket.id, payload: read.data }] : []
  })
  try {
    return await run(systemCtx(runtime, name), events)
  } catch (err) {
    runtime.log.warn({ err, job: name, count: events.length }, 'not done together: one at a time')
    return new Set()
  }
}
