import type { Database } from '../database.ts'

/** At most so many rows a time; the rest goes with the next round. */
const BATCH = 10_000

/** Removes what nobody will ask for again: old keys of double submits, handled events, work done long ago. */
export async function tidy(database: Database): Promise<void> {
  await database.$executeRaw`
    DELETE FROM idempotency_key WHERE (scope, key) IN (
      SELECT scope, key FROM idempotency_key WHERE created_at < now() - interval '2 days' LIMIT ${BATCH})`
  await database.$executeRaw`
    DELETE FROM outbox_event WHERE id IN (
      SELECT id FROM outbox_event
       WHERE handled_at IS NOT NULL AND relayed_at < now() - interval '30 days' ORDER BY id LIMIT ${BATCH})`
}
