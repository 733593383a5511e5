import type { z } from 'zod'
import type { Ctx } from './context.ts'

/** Ids and codes only: what goes through the queue holds no personal data. */
export type EventPayload = Record<string, string | number | boolean | null>

/** Writes an event in the open transaction; the relay hands it to the queue after the commit. */
export async function emit(ctx: Ctx, topic: string, payload: EventPayload): Promise<void> {
  await ctx.db.outboxEvent.create({ data: { topic, payload, createdAt: ctx.clock.now() } })
}

/** Something to do later, once. */
export type LaterTask = {
  /** Unique: a cause that is written twice is done once. E.g. `consent.remind:<consentId>:1`. */
  key: string
  /** Which job does it. */
  kind: string
  subjectId: string
  dueAt: Date
  params?: EventPayload
}

/** Writes what must happen later, in the open transaction. Returns false when the key was there already. */
export async function schedule(ctx: Ctx, task: LaterTask): Promise<boolean> {
  const { count } = await ctx.db.scheduledTask.createMany({
    data: [{ ...task, params: task.params ?? {}, createdAt: ctx.clock.now() }],
    skipDuplicates: true,
  })
  return count === 1
}

/**
 * Takes back what is not done yet. A task that is being done decides for itself whether it still applies: it is
 * passed over, for it may be waiting for the very rows that the caller has locked.
 */
export async function cancelTasks(ctx: Ctx, subjectId: string, kind?: string): Promise<void> {
  await ctx.db.$executeRaw`
    WITH open AS MATERIALIZED (
      SELECT key FROM scheduled_task
       WHERE subject_id = ${subjectId} AND (${kind ?? null}::text IS NULL OR kind = ${kind ?? null})
         AND state IN ('waiting', 'queued')
       FOR UPDATE SKIP LOCKED)
    UPDATE scheduled_task t SET state = 'cancelled', done_at = ${ctx.clock.now()} FROM open WHERE t.key = open.key`
}

/**
 * A job: what is done for an event (`topic`) or a scheduled task (`kind`). Kinds of run:
 * - `transaction`: `run` gets an open transaction, and the mark "done" is committed with it. Exactly once.
 * - `outside`: `run` talks to an outside system and keeps its own lease and idempotency key; it may run again
 *   after a crash and must then find out what has already happened.
 */
export type JobDefinition<P extends z.ZodType = z.ZodType> = {
  name: string
  /** Which worker process takes it: chat turns go to the bot, all else to the worker. */
  queue: 'work' | 'chat'
  mode: 'transaction' | 'outside'
  /** Payload of the event; for scheduled tasks `{ subjectId, ...params, key }`. */
  payload: P
  run(ctx: Ctx, payload: z.infer<P>): Promise<void>
  /**
   * Only in the queue `chat`: does the ordinary ones of many events at once, each with its mark "done", and gives back
   * the ids of those that it did. Nothing of the others may be written: `run` does them, one at a time.
   */
  runMany?(ctx: Ctx, events: readonly ManyEvent<z.infer<P>>[]): Promise<ReadonlySet<string>>
}

/** One event of many that are done together. */
export type ManyEvent<T> = { id: string; payload: T }

/** Keeps the payload type of one definition while many stand in a list. */
export function defineJob<P extends z.ZodType>(job: JobDefinition<P>): JobDefinition {
  return job as unknown as JobDefinition
}
