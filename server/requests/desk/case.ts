import { deskFile } from '../../applications/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import type { CaseRequests } from '../contract.ts'
import { fileOf } from '../file.ts'
import { readsLevel } from '../rules.ts'
import { linesOf, titleOf } from '../view/words.ts'
import { deskStaff } from './find.ts'

/**
 * What the family of an application has reported, for whoever decides about it: changes of the application or its
 * household, and appeals as far as the reader's desk handles them. The reads are recorded.
 */
export async function requestsOfCase(ctx: Ctx, applicationId: string): Promise<CaseRequests> {
  const { file } = await deskFile(ctx, applicationId, ['township', 'county'])
  const { role } = deskStaff(ctx)
  const { householdId, number } = file.row
  const rows = await ctx.db.request.findMany({
    where: {
      kind: { in: ['change', 'appeal'] },
      state: { not: 'withdrawn' },
      OR: [{ applicationId }, ...(householdId ? [{ householdId }] : [])],
    },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
  })
  const files = rows
    .map((row) => fileOf(ctx, row))
    .filter(({ kind, level }) => kind === 'change' || readsLevel(role, level))
  for (const personId of new Set(files.map(({ row }) => row.personId)))
    if (personId)
      await audit(ctx, {
        action: 'request.read',
        subjectKind: 'person',
        subjectId: personId,
        purpose: 'handle_application',
        detail: { applicationId },
      })
  return {
    items: files.map(({ row, state, level, details }) => ({
      id: row.id,
      number: row.number,
      opens: readsLevel(role, level),
      title: titleOf(ctx, details),
      lines: linesOf(ctx, details, number),
      words: row.wordsEnc ? ctx.cipher.decrypt(row.wordsEnc) : null,
      state,
      stateText: ctx.t(`requests:state.${state}`),
      madeAt: row.madeAt.toISOString(),
    })),
  }
}
