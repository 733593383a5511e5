import type { Tx } from '../database.ts'
import type { Ticket } from '../queues.ts'

/** The work behind a ticket as PostgreSQL knows it. `dueAt`: when it should have been done. */
export type StoredWork = { job: string; payload: unknown; dueAt: Date }

/** Null when it is done, cancelled, or was never there: the ticket is then simply old. */
export async function findOpenWork(db: Tx, ticket: Ticket): Promise<StoredWork | null> {
  if (ticket.source === 'event') {
    const row = await db.outboxEvent.findUnique({ where: { id: BigInt(ticket.id) } })
    return row && !row.handledAt ? { job: row.topic, payload: row.payload, dueAt: row.createdAt } : null
  }
  const row = await db.scheduledTask.findUnique({ where: { key: ticket.id } })
  if (!row || (row.state !== 'queued' && row.state !== 'waiting')) return null
  const params = row.params as Record<string, unknown>
  return { job: row.kind, payload: { ...params, subjectId: row.subjectId, key: row.key }, dueAt: row.dueAt }
}

/**
 * Marks the work as done. False when somebody else has: two deliveries of one ticket meet on the row's lock, and
 * the second finds nothing left.
 */
export async function markDone(db: Tx, ticket: Ticket, now: Date): Promise<boolean> {
  const rows =
    ticket.source === 'event'
      ? await db.$executeRaw`
          UPDATE outbox_event SET handled_at = ${now}, last_error = NULL
           WHERE id = ${BigInt(ticket.id)} AND handled_at IS NULL`
      : await db.$executeRaw`
          UPDATE scheduled_task SET state = 'done', done_at = ${now}, last_error = NULL
           WHERE key = ${ticket.id} AND state IN ('waiting', 'queued')`
  return rows === 1
}

/** Counts a failure and keeps its kind: a name and a code, never a message, which may quote a person. */
export async function markFailed(db: Tx, ticket: Ticket, kind: string): Promise<void> {
  if (ticket.source === 'event') {
    await db.$executeRaw`
      UPDATE outbox_event SET attempts = attempts + 1, last_error = ${kind}
       WHERE id = ${BigInt(ticket.id)} AND handled_at IS NULL`
    return
  }
  await db.$executeRaw`
    UPDATE scheduled_task SET attempts = attempts + 1, last_error = ${kind}
     WHERE key = ${ticket.id} AND state IN ('waiting', 'queued')`
}
