import { systemClock } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { advanceDemoClock } from '../platform/demo-clock.ts'
import { extendOpenSessions } from '../platform/sessions.ts'

/**
 * Moves the clock of the house forward, so that a visitor need not wait out the seven days of a public notice.
 * Sessions move with it: nobody is signed out by the jump. Every process follows within half a second.
 */
export async function moveClock(ctx: Ctx, hours: number): Promise<{ now: string }> {
  const ms = Math.round(hours * 3_600_000)
  const offset = await inTransaction(ctx, async (ctx) => {
    await extendOpenSessions(ctx, ms)
    return advanceDemoClock(ctx.db, ms)
  })
  return { now: new Date(systemClock.now().getTime() + offset).toISOString() }
}
