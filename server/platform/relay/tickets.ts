import { createHash } from 'node:crypto'
import type { JobTable } from '../job-table.ts'
import { QUEUES, type QueueName, type Queues, TICKET_OPTIONS, type Ticket } from '../queues.ts'

/** A ticket with the job that it is for. */
export type NamedTicket = { ticket: Ticket; job: string }

/** The same ticket has the same id in Redis, so that handing it over twice makes one job. */
export function ticketId({ source, id }: Ticket): string {
  return source === 'event' ? `event-${id}` : `task-${createHash('sha256').update(id).digest('base64url')}`
}

/** An unknown job goes to `work`, where its failure is seen. */
function queueOf(jobs: JobTable, job: string): QueueName {
  return jobs.get(job)?.queue ?? 'work'
}

/** Hands tickets to BullMQ, many at once. Throws when Redis does not take them. */
export async function hand(queues: Queues, jobs: JobTable, tickets: readonly NamedTicket[]): Promise<void> {
  for (const queue of QUEUES) {
    const lines = tickets
      .filter(({ job }) => queueOf(jobs, job) === queue)
      .map(({ ticket, job }) => ({
        name: job,
        data: ticket,
        opts: { ...TICKET_OPTIONS, jobId: ticketId(ticket) },
      }))
    if (lines.length) await queues[queue].addBulk(lines)
  }
}

const ON_ITS_WAY = new Set(['waiting', 'active', 'delayed', 'prioritized', 'waiting-children'])

/**
 * Hands over what seems lost. What is on its way in Redis stays; what Redis holds in another state (failed,
 * finished, a hash without a list) blocks its id, so it is removed first.
 * @returns how many were put back
 */
export async function putBack(
  queues: Queues,
  jobs: JobTable,
  tickets: readonly NamedTicket[],
): Promise<number> {
  const lost: NamedTicket[] = []
  for (const named of tickets) {
    const stale = await queues[queueOf(jobs, named.job)].getJob(ticketId(named.ticket))
    if (stale && ON_ITS_WAY.has(await stale.getState())) continue
    await stale?.remove()
    lost.push(named)
  }
  await hand(queues, jobs, lost)
  return lost.length
}
