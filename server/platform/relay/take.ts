import type { Database } from '../database.ts'
import type { Ticket } from '../queues.ts'
import type { StoredWork } from '../worker/stored-work.ts'
import type { NamedTicket } from './tickets.ts'

/**
 * All that moves work from PostgreSQL towards Redis. Two clocks, each for one thing: when work is due is asked
 * of the clock of the house (which demo mode moves); how long ago it was handed over, of PostgreSQL's own.
 */
type Row = { id: string; job: string }

const event = ({ id, job }: Row): NamedTicket => ({ ticket: { source: 'event', id }, job })
const task = ({ id, job }: Row): NamedTicket => ({ ticket: { source: 'task', id }, job })

/**
 * Takes events that nobody handed over yet, and marks them. Any number of relays do this side by side. `but`: topics
 * that are left to whoever takes them directly.
 */
export async function takeNewEvents(
  database: Database,
  limit: number,
  but: readonly string[] = [],
): Promise<NamedTicket[]> {
  const rows = await database.$queryRaw<Row[]>`
    WITH next AS MATERIALIZED (
      SELECT id FROM outbox_event
       WHERE handled_at IS NULL AND relayed_at IS NULL AND topic <> ALL(${but})
       ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    UPDATE outbox_event e SET relayed_at = now() FROM next WHERE e.id = next.id
    RETURNING e.id::text AS id, e.topic AS job`
  return rows.map(event)
}

/** An event that is done in the process that took it, with what it holds. */
export type TakenEvent = { ticket: Ticket; work: StoredWork }

/**
 * The same for events of these topics alone, which are done in this process. That they are taken need not be on the disk:
 * should it be forgotten, they are taken once more.
 */
export async function takeDirectly(
  database: Database,
  limit: number,
  topics: readonly string[],
): Promise<TakenEvent[]> {
  const rows = await database.$queryRaw<(Row & { payload: unknown; dueAt: Date })[]>`
    WITH quick AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true)),
    next AS MATERIALIZED (
      SELECT id FROM outbox_event
       WHERE handled_at IS NULL AND relayed_at IS NULL AND topic = ANY(${topics})
       ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    UPDATE outbox_event e SET relayed_at = now() FROM next, quick WHERE e.id = next.id
    RETURNING e.id::text AS id, e.topic AS job, e.payload, e.created_at AS "dueAt"`
  return rows.map(({ id, ...work }) => ({ ticket: { source: 'event', id }, work }))
}

/** Takes tasks whose hour has come by the clock of the house. */
export async function takeDueTasks(database: Database, now: Date, limit: number): Promise<NamedTicket[]> {
  const rows = await database.$queryRaw<Row[]>`
    WITH next AS MATERIALIZED (
      SELECT key FROM scheduled_task WHERE state = 'waiting' AND due_at <= ${now}
       ORDER BY due_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    UPDATE scheduled_task t SET state = 'queued', queued_at = now() FROM next WHERE t.key = next.key
    RETURNING t.key AS id, t.kind AS job`
  return rows.map(task)
}

/** Gives tickets back that Redis did not take, for the next round. */
export async function giveBack(database: Database, tickets: readonly NamedTicket[]): Promise<void> {
  const ids = (source: string) => tickets.filter((t) => t.ticket.source === source).map((t) => t.ticket.id)
  await database.$executeRaw`
    UPDATE outbox_event SET relayed_at = NULL
     WHERE id = ANY(${ids('event')}::bigint[]) AND handled_at IS NULL`
  await database.$executeRaw`
    UPDATE scheduled_task SET state = 'waiting', queued_at = NULL
     WHERE key = ANY(${ids('task')}::text[]) AND state = 'queued'`
}

/**
 * Takes events that were handed over more than `afterMs` ago and are not handled. What failed again and again is
 * taken up more and more rarely, at least every ten minutes.
 */
export async function takeLostEvents(database: Database, afterMs: number, limit: number) {
  const rows = await database.$queryRaw<Row[]>`
    WITH lost AS MATERIALIZED (
      SELECT id FROM outbox_event
       WHERE handled_at IS NULL
         AND relayed_at < now() - least(${afterMs} * 2 ^ least(attempts, 10), 600000) * interval '1 ms'
       ORDER BY relayed_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    UPDATE outbox_event e SET relayed_at = now() FROM lost WHERE e.id = lost.id
    RETURNING e.id::text AS id, e.topic AS job`
  return rows.map(event)
}

/** The same for tasks. */
export async function takeLostTasks(database: Database, afterMs: number, limit: number) {
  const rows = await database.$queryRaw<Row[]>`
    WITH lost AS MATERIALIZED (
      SELECT key FROM scheduled_task
       WHERE state = 'queued'
         AND queued_at < now() - least(${afterMs} * 2 ^ least(attempts, 10), 600000) * interval '1 ms'
       ORDER BY queued_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    UPDATE scheduled_task t SET queued_at = now() FROM lost WHERE t.key = lost.key
    RETURNING t.key AS id, t.kind AS job`
  return rows.map(task)
}
