import type { Logger } from 'pino'
import { type Clock, systemClock } from './clock.ts'
import type { Database, Tx } from './database.ts'

const REFRESH_MS = 500

/** A clock ahead of the real one by what the demo page added; every process follows within half a second. */
export type DemoClock = Clock & { refresh(): Promise<void>; stop(): void }

/** Starts following the table `demo_clock`. For demo mode only. */
export async function startDemoClock(database: Database, log: Logger): Promise<DemoClock> {
  let offset = 0
  const refresh = async () => {
    offset = await readOffset(database)
  }
  // A database that is away for a moment leaves the offset as it was.
  const timer = setInterval(() => {
    refresh().catch((error) => log.warn({ err: error }, 'demo clock not read'))
  }, REFRESH_MS)
  timer.unref()
  await refresh()
  return {
    now: () => new Date(systemClock.now().getTime() + offset),
    refresh,
    stop: () => clearInterval(timer),
  }
}

async function readOffset(database: Tx): Promise<number> {
  const row = await database.demoClock.findUnique({ where: { id: 1 } })
  return Number(row?.offsetMs ?? 0)
}

/** Moves the demo clock forward by so many milliseconds; returns how far ahead it is now. */
export async function advanceDemoClock(database: Tx, ms: number): Promise<number> {
  const row = await database.demoClock.upsert({
    where: { id: 1 },
    create: { id: 1, offsetMs: BigInt(ms) },
    update: { offsetMs: { increment: BigInt(ms) } },
  })
  return Number(row.offsetMs)
}
