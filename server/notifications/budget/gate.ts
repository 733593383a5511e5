import { countySetting } from '../../county-settings/service.ts'
import { homeOf } from '../../households/service.ts'
import { chinaDate, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { schedule } from '../../platform/outbox.ts'
import { messageSettings } from '../contract.ts'
import { nextMorning, PER_DAY } from '../rules/budget.ts'
import { planTidy } from './tidy.ts'

/** A delivery that is about to go out for the first time. */
type Leaving = {
  id: string
  addressEnc: string | null
  notification: { id: string; personId: string | null; topic: string; readAt: Date | null }
}

/**
 * Whether a delivery goes out now. `off`: the person has read it, or does not want such messages. `held`: their day is
 * full, so the next morning tells it. Asked once or ten times, the answer and what is counted are the same.
 */
export async function passGate(ctx: Ctx, delivery: Leaving): Promise<'go' | 'off' | 'held'> {
  const { personId, topic, readAt } = delivery.notification
  if (readAt) return call(ctx, delivery.id, 'read')
  if (!personId || delivery.addressEnc) return 'go'
  if (topic !== 'must' && (await isOff(ctx, personId, topic))) return call(ctx, delivery.id, 'switched_off')
  return withinBudget(ctx, delivery, personId)
}

/** Takes a delivery back, and says why where staff and tests look. */
async function call(ctx: Ctx, id: string, lastError: string): Promise<'off'> {
  await ctx.db.delivery.updateMany({
    where: { id, state: 'created' },
    data: { state: 'cancelled', lastError },
  })
  return 'off'
}

async function isOff(ctx: Ctx, personId: string, topic: string): Promise<boolean> {
  return (await ctx.db.messageOptOut.count({ where: { personId, topic } })) > 0
}

/** One notification is one message of the day, by however many ways it goes: decided once, under its own lock. */
function withinBudget(ctx: Ctx, { id, notification }: Leaving, personId: string): Promise<'go' | 'held'> {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db.$queryRaw<{ budget: string }[]>`
      SELECT budget FROM notification WHERE id = ${notification.id}::uuid FOR UPDATE`
    let budget = row?.budget ?? 'free'
    if (budget === 'open') {
      budget = (await takeOneOfTheDay(ctx, personId)) ? 'counted' : 'morning'
      await ctx.db.notification.update({ where: { id: notification.id }, data: { budget } })
    }
    if (budget !== 'morning') return 'go'
    await ctx.db.delivery.updateMany({ where: { id, state: 'created' }, data: { state: 'held' } })
    const dueAt = nextMorning(ctx.clock.now())
    const day = chinaDate(dueAt)
    const key = `message.digest:${personId}:${day}`
    await schedule(ctx, { key, kind: 'message.digest', subjectId: personId, dueAt, params: { day } })
    return 'held'
  })
}

/** Counts one more for the household (or the person without one) today; false: the day is full. */
async function takeOneOfTheDay(ctx: Ctx, personId: string): Promise<boolean> {
  const home = await homeOf(ctx, personId)
  const perDay = (home && (await perDayOf(ctx, home.regionCode)))?.count ?? PER_DAY
  const [row] = await ctx.db.$queryRaw<{ sent: number }[]>`
    INSERT INTO message_day (owner_id, "on", sent)
    VALUES (${home?.householdId ?? personId}::uuid, ${dateColumn(chinaDate(ctx.clock.now()))}::date, 1)
    ON CONFLICT (owner_id, "on") DO UPDATE SET sent = message_day.sent + 1 WHERE message_day.sent < ${perDay}
    RETURNING sent`
  if (row?.sent === 1) await planTidy(ctx)
  return row !== undefined
}

/** How many messages a day ring in a place. `ours`: its county has not said. */
export async function perDayOf(ctx: Ctx, regionCode: string): Promise<{ count: number; ours: boolean }> {
  const set = await countySetting(ctx, regionCode, 'notifications', messageSettings)
  const perDay = set?.value.perDay
  return perDay ? { count: perDay, ours: false } : { count: PER_DAY, ours: true }
}
