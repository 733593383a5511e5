import type { PolicyPack } from '../eligibility/engine/index.ts'
import { ALL_PACKS } from '../eligibility/packs/all.ts'
import { layerPacks } from '../eligibility/packs/layer.ts'
import type { PolicyChange } from '../generated/prisma/client.ts'
import { fromDateColumn } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import { amendmentPacks, type Change } from './rules.ts'

/** A row as the rules see it. */
export function changeFrom(row: PolicyChange): Change {
  return {
    ...row,
    value: row.value as Change['value'],
    op: row.op as Change['op'],
    grade: row.grade as Change['grade'],
    validFrom: fromDateColumn(row.validFrom),
    reviewBy: fromDateColumn(row.reviewBy),
  }
}

/** Every approved change, in the order in which they were approved; `by`: only those approved by then. */
export async function approvedChanges(db: Tx, by?: Date): Promise<Change[]> {
  const rows = await db.policyChange.findMany({
    where: { state: 'approved', ...(by ? { decidedAt: { lte: by } } : {}) },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(changeFrom)
}

/** All rules with these changes in force on their days. */
export function packsWith(changes: readonly Change[], base: readonly PolicyPack[] = ALL_PACKS) {
  return layerPacks(base, amendmentPacks(changes, base))
}

/** Approved changes that count beside this one, by what PostgreSQL says now. */
export async function othersOf({ db, ports }: Pick<Ctx, 'db' | 'ports'>, { id }: Change): Promise<Change[]> {
  const changes = await approvedChanges(db)
  return changes.filter((one) => one.id !== id && !ports.policyBook.refuses(one.id))
}

/** The rules without and with a change, whether it is approved already or not. */
export async function bothWorlds(ctx: Pick<Ctx, 'db' | 'ports'>, change: Change) {
  const others = await othersOf(ctx, change)
  return { before: packsWith(others), after: packsWith([...others, change]), others }
}
