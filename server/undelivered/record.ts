import { readTold, type Told } from '../notifications/service.ts'
import type { Ctx } from '../platform/context.ts'
import type { Why } from './contract.ts'
import { type Place, whereIs } from './place.ts'
import { tellDesk } from './tell-desk.ts'

/**
 * A message has reached nobody: whoever it is for becomes a to-do for the desk of their place, one a person. In the
 * transaction of its event; what has been read meanwhile is none.
 */
export async function recordUndelivered(
  ctx: Ctx,
  { notificationId, why }: { notificationId: string; why: Why },
): Promise<void> {
  const told = await readTold(ctx, notificationId)
  if (told.read) return
  const place = await whereIs(ctx, told)
  const { id, isNew } = await openRecord(ctx, told, place)
  await ctx.db.undeliveredMessage.createMany({
    data: [{ notificationId, undeliveredId: id, topic: told.topic, why, at: ctx.clock.now() }],
    skipDuplicates: true,
  })
  if (isNew) await tellDesk(ctx, id, place?.regionCode ?? null)
}

/** The open record of whom it is for, locked against its end; a new one where there is none. */
async function openRecord(
  ctx: Ctx,
  { personId, staffId }: Told,
  place: Place,
): Promise<{ id: string; isNew: boolean }> {
  for (;;) {
    const made = await ctx.db.undelivered.createManyAndReturn({
      data: [
        {
          personId,
          staffId,
          regionCode: place?.regionCode ?? null,
          householdId: place?.householdId ?? null,
          since: ctx.clock.now(),
        },
      ],
      select: { id: true },
      skipDuplicates: true,
    })
    if (made[0]) return { id: made[0].id, isNew: true }
    const [open] = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM undelivered
       WHERE state = 'open' AND (person_id = ${personId}::uuid OR staff_id = ${staffId}::uuid) FOR UPDATE`
    if (open) return { id: open.id, isNew: false }
  }
}
