import { OUTGOING } from '../../conversations/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { emit } from '../../platform/outbox.ts'

/** A little longer than the call waits, so that nothing is sent beside it while it answers. */
const MARGIN_MS = 500

/** What is said to this account waits for a call that may answer with it; a call that dies holds nothing up for long. */
export async function hold(ctx: Ctx, { id }: { id: string }, ms: number): Promise<void> {
  const holdUntil = new Date(ctx.clock.now().getTime() + ms + MARGIN_MS)
  await ctx.db.channelAccount.update({ where: { id }, data: { holdUntil } })
}

/** The call has answered: whatever else is said is sent. */
export async function release(ctx: Ctx, id: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.channelAccount.update({ where: { id }, data: { holdUntil: null } })
    await emit(ctx, OUTGOING, { accountId: id })
  })
}
