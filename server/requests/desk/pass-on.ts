import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { Level } from '../contract.ts'
import { record } from '../record.ts'
import { tellDesk } from '../tell-desk.ts'
import { deskStaff, lockSeen, mayDo } from './find.ts'

/** Hands it to another desk, or (to the desk where it lies) back into the line. The promised day stays. */
export function passRequestOn(
  ctx: Ctx,
  id: string,
  { to, reason }: { to: Level; reason: string },
): Promise<{ passed: true }> {
  return inTransaction(ctx, async (ctx) => {
    const actor = deskStaff(ctx)
    const file = await lockSeen(ctx, actor, id)
    if (!mayDo(actor, file).passTo.includes(to)) throw new AppError('CONFLICT')
    await ctx.db.request.update({ where: { id }, data: { state: 'new', staffId: null, level: to } })
    const kind = to === file.level ? 'released' : 'passed'
    const event = await record(ctx, id, { kind, level: to, note: reason })
    await tellDesk(ctx, { ...file, level: to }, { kind: 'request.passed', key: event })
    return { passed: true }
  })
}
