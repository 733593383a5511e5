import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { emit } from '../platform/outbox.ts'
import { uploader } from './uploader.ts'

/**
 * Takes a picture for a room, in the transaction of what it is for: only its sender can, and only once. From then on
 * the room says who sees it (`server/file-readers.ts`). Throws NOT_FOUND for any other picture.
 */
export async function keepPicture(ctx: Ctx, id: string, room: string): Promise<void> {
  const { count } = await ctx.db.storedFile.updateMany({
    where: { id, ...uploader(ctx), keptBy: null, deletedAt: null },
    data: { keptBy: room },
  })
  if (count === 0) throw new AppError('NOT_FOUND')
}

/** Lets go of a picture of a room, in the transaction of its cause; the file is removed after it. */
export async function dropPicture(ctx: Ctx, id: string, room: string): Promise<void> {
  const { count } = await ctx.db.storedFile.updateMany({
    where: { id, keptBy: room, deletedAt: null },
    data: { deletedAt: ctx.clock.now() },
  })
  if (count > 0) await emit(ctx, 'file.remove', { fileId: id })
}
