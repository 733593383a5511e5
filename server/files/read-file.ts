import { auditOpenPage } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'

/** By the name of a room: whether whoever acts may see this picture of the room's. */
export type FileReaders = Readonly<Record<string, (ctx: Ctx, fileId: string) => Promise<boolean>>>

/** A picture for whoever may see it; NOT_FOUND for everybody else. What staff see is recorded. */
export async function readFile(
  ctx: Ctx,
  id: string,
  readers: FileReaders,
): Promise<{ bytes: Buffer; mime: string }> {
  const row = await ctx.db.storedFile.findUnique({ where: { id } })
  if (!row || row.deletedAt || !(await maySee(ctx, row, readers))) throw new AppError('NOT_FOUND')
  const kept = await ctx.ports.files.get(row.key)
  if (!kept) throw new AppError('NOT_FOUND')
  if (ctx.actor.kind === 'staff')
    await auditOpenPage(ctx, {
      action: 'file.read',
      subjectKind: 'stored_file',
      subjectId: id,
      purpose: row.keptBy ?? 'own',
    })
  return { bytes: ctx.cipher.decryptBytes(kept, row.key), mime: row.mime }
}

type Row = { id: string; keptBy: string | null; uploadedBy: string }

/** Before it is for something only its sender sees it, who looks at what is about to be sent. */
async function maySee(ctx: Ctx, { id, keptBy, uploadedBy }: Row, readers: FileReaders): Promise<boolean> {
  if (keptBy) return (await readers[keptBy]?.(ctx, id)) ?? false
  const { actor } = ctx
  if (actor.kind === 'resident') return actor.personId === uploadedBy
  return actor.kind === 'staff' && actor.staffId === uploadedBy
}
