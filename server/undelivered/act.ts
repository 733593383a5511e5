import { audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { How, UndeliveredOne } from './contract.ts'
import { deskStaff, findUndelivered, type UndeliveredFile } from './find.ts'
import { wholeOf } from './open.ts'

type Move = {
  version: number
  from: 'open' | 'done'
  data: {
    state: 'open' | 'done'
    doneAt: Date | null
    doneBy: string | null
    doneHow: How | null
    noteEnc: string | null
  }
}

/** Somebody has reached them, or found out that they cannot be. STALE_VERSION: a colleague was first. */
export function settleUndelivered(
  ctx: Ctx,
  id: string,
  { version, how, note }: { version: number; how: How; note?: string | undefined },
): Promise<UndeliveredOne> {
  const { staffId } = deskStaff(ctx)
  const noteEnc = note ? ctx.cipher.encrypt(note) : null
  const data = { state: 'done' as const, doneAt: ctx.clock.now(), doneBy: staffId, doneHow: how, noteEnc }
  return move(ctx, id, { version, from: 'open', data })
}

/** It was not settled after all. CONFLICT where a newer one of the same person is open already. */
export function reopenUndelivered(
  ctx: Ctx,
  id: string,
  { version }: { version: number },
): Promise<UndeliveredOne> {
  const data = { state: 'open' as const, doneAt: null, doneBy: null, doneHow: null, noteEnc: null }
  return move(ctx, id, { version, from: 'done', data })
}

function move(ctx: Ctx, id: string, { version, from, data }: Move): Promise<UndeliveredOne> {
  return inTransaction(ctx, async (ctx) => {
    const file = await findUndelivered(ctx, id)
    if (data.state === 'open' && (await hasOpen(ctx, file))) throw new AppError('CONFLICT')
    const { count } = await ctx.db.undelivered.updateMany({
      where: { id, version, state: from },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) throw new AppError('STALE_VERSION')
    await audit(ctx, {
      action: data.state === 'done' ? 'undelivered.done' : 'undelivered.undone',
      subjectKind: 'undelivered',
      subjectId: id,
      ...(file.householdId ? { householdId: file.householdId } : {}),
      detail: { how: data.doneHow },
    })
    return wholeOf(ctx, await findUndelivered(ctx, id))
  })
}

async function hasOpen(ctx: Ctx, { id, personId, staffId }: UndeliveredFile): Promise<boolean> {
  const whose = personId ? { personId } : { staffId }
  return (await ctx.db.undelivered.count({ where: { ...whose, state: 'open', id: { not: id } } })) > 0
}
