import type { Ctx } from '../platform/context.ts'

/** A day after it came: a picture that is for nothing goes. */
export async function tidyPicture(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.storedFile.updateMany({
    where: { id, keptBy: null, deletedAt: null },
    data: { deletedAt: ctx.clock.now() },
  })
  await removeFile(ctx, id)
}

/** Removes the file of a picture that was given up; again is harmless. */
export async function removeFile(ctx: Ctx, id: string): Promise<void> {
  const row = await ctx.db.storedFile.findUnique({ where: { id } })
  if (row?.deletedAt) await ctx.ports.files.remove(row.key)
}
