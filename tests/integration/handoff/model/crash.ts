import type { World } from './world.ts'

/** Where requests and jobs of the hand-over stand still, in the middle of their writes. */
export const PLACES = ['outbox_event', 'scheduled_task', 'handoff_event', 'message'] as const
export type Place = (typeof PLACES)[number]

/**
 * Does something whose connection to the database dies in the middle of a transaction, as when the process is
 * killed: at the first write to `place`. What never writes there ends as it would. The caller asks again.
 */
export async function cutOff<T>(
  { admin }: Pick<World, 'admin'>,
  place: Place,
  work: () => Promise<T>,
): Promise<T> {
  const lock = await admin.connect()
  let ended = false
  try {
    await lock.query('BEGIN')
    await lock.query(`LOCK TABLE ${place} IN SHARE ROW EXCLUSIVE MODE`)
    const done = work().finally(() => {
      ended = true
    })
    // Whoever looks at the result later is not warned of meanwhile.
    done.catch(() => {})
    while (!ended) {
      const { rows } = await admin.query<{ pid: number }>(
        `SELECT l.pid FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE NOT l.granted AND c.relname = $1`,
        [place],
      )
      for (const { pid } of rows) await admin.query('SELECT pg_terminate_backend($1)', [pid])
      if (rows.length > 0) break
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await lock.query('ROLLBACK')
    return await done
  } finally {
    lock.release()
  }
}
