import { decryptPerson } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'

/** Names of a branch's active volunteers by their id, for its secretary; the read is recorded. */
export async function branchMembers(ctx: Ctx, branchId: string): Promise<Map<string, string>> {
  const rows = await ctx.db.volunteer.findMany({
    where: { branchId, state: 'active' },
    include: { person: true },
  })
  await audit(ctx, {
    action: 'branch.read',
    subjectKind: 'branch',
    subjectId: branchId,
    purpose: 'manage_volunteers',
  })
  return new Map(rows.map(({ id, person }) => [id, decryptPerson(ctx, person).name]))
}
