import type { Pairing } from '../../generated/prisma/client.ts'
import { dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { cancelTasks, schedule } from '../../platform/outbox.ts'
import { remindersFor } from '../rules/reminders.ts'

/** Writes down the day by which they should be in touch, and who is reminded when; null: no day, nobody. */
export async function planNext(ctx: Ctx, { id }: Pick<Pairing, 'id'>, dueOn: string | null): Promise<void> {
  await cancelTasks(ctx, id, 'pairing.remind')
  const { version } = await ctx.db.pairing.update({
    where: { id },
    data: { nextDueOn: dueOn ? dateColumn(dueOn) : null, version: { increment: 1 } },
    select: { version: true },
  })
  if (!dueOn) return
  for (const { step, at } of remindersFor(dueOn, ctx.clock.now()))
    await schedule(ctx, {
      // A day may be planned a second time, when it was another one in between.
      key: `pairing.remind:${id}:${version}:${step}`,
      kind: 'pairing.remind',
      subjectId: id,
      dueAt: at,
      params: { dueOn, step },
    })
}
