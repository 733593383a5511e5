import type { z } from 'zod'
import { householdOf, readHousehold, readPerson, regionName } from '../../households/service.ts'
import { maskName } from '../../identity/service.ts'
import { auditOpenPage } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import type { DeskOrder, deskOrderRowSchema } from '../contract.ts'
import type { OrderFile } from '../orders/file.ts'
import { othersLike } from '../orders/projects-for.ts'
import { limitsAt } from '../settings.ts'
import { deskActions, settlements } from './actions.ts'
import { eventsOf } from './events.ts'
import { iso, open, rowOf } from './row.ts'

/** One line of the desk's list; the name is masked. */
export async function deskRow(
  ctx: Ctx,
  file: OrderFile,
  name: string,
): Promise<z.infer<typeof deskOrderRowSchema>> {
  const { row, state } = file
  return {
    ...rowOf(ctx, file),
    regionName: await regionName(ctx, row.regionCode),
    nameMasked: maskName(name),
    overdue: state === 'ordered' && row.acceptDueAt !== null && row.acceptDueAt < ctx.clock.now(),
  }
}

/** An order as the desk of its place sees it; each look is recorded. */
export async function deskOrderView(ctx: Ctx, file: OrderFile): Promise<DeskOrder> {
  const { row } = file
  const { name, phone } = await readPerson(ctx, row.personId)
  const householdId = row.householdId ?? (await householdOf(ctx, row.personId))
  const household = householdId ? await readHousehold(ctx, householdId) : null
  await auditOpenPage(ctx, {
    action: 'service.read',
    subjectKind: 'person',
    subjectId: row.personId,
    ...(householdId ? { householdId } : {}),
    purpose: 'deliver_service',
    detail: { orderId: row.id },
  })
  const others = await othersLike(ctx, { ...row, kind: file.project.kind })
  return {
    ...(await deskRow(ctx, file, name)),
    name,
    phone,
    address: open(ctx, row.addressEnc) ?? household?.address ?? null,
    words: open(ctx, row.wordsEnc),
    reason: open(ctx, row.reasonEnc),
    rating: row.rating,
    ratingWords: open(ctx, row.ratingWordsEnc),
    inAt: iso(row.inAt),
    outAt: iso(row.outAt),
    checks: await checksOf(ctx, row.id),
    events: await eventsOf(ctx, row.id, ['resident', 'provider', 'staff']),
    actions: deskActions(ctx, file, await limitsAt(ctx, row.regionCode)),
    settlements: file.state === 'disputed' ? settlements(file) : [],
    others: others.map(({ id, name: project, providerName }) => ({ id, name: project, providerName })),
  }
}

async function checksOf(ctx: Ctx, orderId: string): Promise<DeskOrder['checks']> {
  const rows = await ctx.db.serviceCheck.findMany({ where: { orderId }, orderBy: { at: 'asc' } })
  return rows.map(({ kind, outcome, at }) => ({
    kind: kind === 'out' ? 'out' : 'in',
    text: ctx.t(`services:check.${outcome}`),
    at: at.toISOString(),
  }))
}
