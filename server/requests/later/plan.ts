import type { Request } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import { remindAt } from '../rules.ts'

/** Writes down that the desk is reminded before the promised day is over, and what happens when it is. */
export async function remindOf(ctx: Ctx, row: Pick<Request, 'id' | 'turn' | 'dueAt'>): Promise<void> {
  const { id, turn, dueAt } = row
  const remind = remindAt(dueAt, ctx.clock.now())
  const task = (kind: string, at: Date) =>
    schedule(ctx, { key: `${kind}:${id}:${turn}`, kind, subjectId: id, dueAt: at, params: { turn } })
  if (remind) await task('request.remind', remind)
  await task('request.overdue', dueAt)
}
