import { chinaDate } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { schedule } from '../platform/outbox.ts'

/** Kind of the task that does this once a day. */
export const TIDY = 'channel.tidy'

const DAY_MS = 24 * 60 * 60_000
/** Longer than any channel answers to (`maxAgeMinutes`): what comes again after that is too old to do anything. */
const EVENTS_MS = 8 * DAY_MS

/** Forgets events that can do nothing any more and codes that are over, and comes back tomorrow. */
export async function tidy(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now().getTime()
  await ctx.db.channelEvent.deleteMany({ where: { at: { lt: new Date(now - EVENTS_MS) } } })
  await ctx.db.bindCode.deleteMany({ where: { expiresAt: { lt: new Date(now - DAY_MS) } } })
  await tidyAt(ctx, new Date(now + DAY_MS))
}

/** Plans it for that day, once, however many processes ask. */
export async function tidyAt(ctx: Ctx, dueAt: Date): Promise<void> {
  await schedule(ctx, { key: `${TIDY}:${chinaDate(dueAt)}`, kind: TIDY, subjectId: TIDY, dueAt })
}
