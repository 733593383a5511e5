import type { z } from 'zod'
import { audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { requireStaff } from '../platform/scope.ts'

/** Sets it for the county of whoever is signed in (county role), audited; what was an example is one no longer. */
export async function setCountySetting<T extends object>(
  ctx: Ctx,
  room: string,
  schema: z.ZodType<T>,
  value: T,
): Promise<void> {
  const staff = requireStaff(ctx.actor, ['county'])
  const checked = schema.parse(value)
  await inTransaction(ctx, async (ctx) => {
    const data = { value: checked, demo: false, setBy: staff.staffId, setAt: ctx.clock.now() }
    const key = { regionCode: staff.regionCode.slice(0, 6), room }
    await ctx.db.countySetting.upsert({
      where: { regionCode_room: key },
      create: { ...key, ...data },
      update: data,
    })
    await audit(ctx, { action: 'county_setting.set', subjectKind: 'county_setting', subjectId: room })
  })
}
