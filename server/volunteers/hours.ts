import { dateColumn } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'

/** What a deed counts for, in minutes, on a day (YYYY-MM-DD, China). */
export type Deed = {
  volunteerId: string
  kind: 'wish' | 'pairing' | 'order'
  subjectId: string
  minutes: number
  on: string
}

/** 服务时长. Adds the minutes of one deed; asking again for the same one changes nothing. */
export async function addHours(ctx: Ctx, deed: Deed): Promise<void> {
  await ctx.db.volunteerHours.createMany({
    data: [{ ...deed, on: dateColumn(deed.on), createdAt: ctx.clock.now() }],
    skipDuplicates: true,
  })
}
