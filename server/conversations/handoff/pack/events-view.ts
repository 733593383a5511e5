import { staffPeople } from '../../../identity/service.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { HandoffEventView } from '../../contract.ts'

/** What happened, in order, each as a sentence: who did what to whom. */
export async function eventViews(ctx: Ctx, handoffId: string): Promise<HandoffEventView[]> {
  const rows = await ctx.db.handoffEvent.findMany({
    where: { handoffId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const ids = rows.flatMap(({ staffId, toStaffId }) => [staffId, toStaffId]).filter((id) => id !== null)
  const names = new Map((await staffPeople(ctx, [...new Set(ids)])).map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id && names.get(id)) || ctx.t('handoff:somebody')
  return rows.map(({ id, kind, staffId, toStaffId, level, noteEnc, at }) => ({
    id,
    kind: kind as HandoffEventView['kind'],
    text: ctx.t(`handoff:event.${kind}`, {
      who: nameOf(staffId),
      to: toStaffId ? nameOf(toStaffId) : level ? ctx.t(`handoff:level.${level}`) : '',
    }),
    note: noteEnc ? ctx.cipher.decrypt(noteEnc) : null,
    at: at.toISOString(),
  }))
}
