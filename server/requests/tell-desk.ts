import { staffOf } from '../identity/service.ts'
import { notify } from '../notifications/service.ts'
import { chinaDate } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import type { RequestFile } from './file.ts'

/**
 * Tells the inboxes of the desk where a request lies, by its number and promised day and nothing else. `only`:
 * one member of staff instead. `key` keeps what is told for one cause apart from the next.
 */
export async function tellDesk(
  ctx: Ctx,
  { row, level }: RequestFile,
  about: { kind: string; key: string; only?: string },
): Promise<void> {
  for (const staffId of about.only ? [about.only] : await staffOf(ctx, level, row.regionCode))
    await notify(ctx, {
      dedupeKey: `${about.kind}:${row.id}:${about.key}:${staffId}`,
      kind: about.kind,
      staffId,
      params: { number: row.number, date: chinaDate(row.dueAt) },
      link: `/desk/requests/${row.id}`,
    })
}
