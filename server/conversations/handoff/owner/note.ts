import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { inTransaction } from '../../../platform/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { record } from '../events.ts'
import { deskStaff, findHandoff, staysHidden } from '../queue/find.ts'

/** A note for colleagues, never for the resident. The same `clientKey` again writes nothing. */
export async function noteHandoff(ctx: Ctx, id: string, note: { clientKey: string; text: string }) {
  const actor = deskStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    const found = await findHandoff(ctx, actor, id)
    if (staysHidden(actor, found)) throw new AppError('NOT_FOUND')
    const key = `note:${actor.staffId}:${note.clientKey}`
    if (await record(ctx, id, { kind: 'note', note: note.text, key }))
      await audit(ctx, { action: 'handoff.note', subjectKind: 'handoff', subjectId: id })
  })
}
