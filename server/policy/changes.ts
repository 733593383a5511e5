import type { Ctx } from '../platform/context.ts'
import { findChange, requireRuler } from './access.ts'
import type { ChangeList, ChangeState, ChangeView } from './contract.ts'
import { changeView } from './view.ts'

const PAGE = 20

/** One change of the asker's place. */
export async function readChange(ctx: Ctx, id: string): Promise<ChangeView> {
  return changeView(ctx, await findChange(ctx, id))
}

/** Changes of the asker's place and what lies in it, newest first. */
export async function listChanges(
  ctx: Ctx,
  { state, page }: { state?: ChangeState | undefined; page: number },
): Promise<ChangeList> {
  const staff = requireRuler(ctx)
  const where = { place: { startsWith: staff.regionCode }, ...(state ? { state } : {}) }
  const rows = await ctx.db.policyChange.findMany({
    where,
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * PAGE,
    take: PAGE,
  })
  const items: ChangeView[] = []
  for (const row of rows) items.push(await changeView(ctx, row))
  return { items, total: await ctx.db.policyChange.count({ where }), page }
}
