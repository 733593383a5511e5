import { householdOf } from '../households/service.ts'
import { audit } from '../platform/audit.ts'
import { chinaDate } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { cancelTasks } from '../platform/outbox.ts'
import { requireResident } from '../platform/scope.ts'
import type { MyBenefits } from './contract.ts'
import { itemView } from './item-view.ts'
import { monthTotal, runsOn } from './rules.ts'

/** My household's 幸福清单. Looking at it is opening it, which stops the reminder. */
export async function myBenefits(ctx: Ctx): Promise<MyBenefits> {
  const personId = requireResident(ctx.actor)
  const householdId = await householdOf(ctx, personId)
  if (!householdId) return { items: [], monthTotalFen: 0, list: null, versions: [] }
  await markOpened(ctx, householdId)
  const [rows, lists] = await Promise.all([
    ctx.db.benefitItem.findMany({
      where: { householdId },
      orderBy: [{ source: 'asc' }, { createdAt: 'asc' }],
    }),
    ctx.db.benefitList.findMany({
      where: { householdId },
      orderBy: [{ issuedAt: 'desc' }, { version: 'desc' }],
    }),
  ])
  const today = chinaDate(ctx.clock.now())
  const items = rows.map((row) => itemView(ctx, row)).filter((item) => runsOn(item, today))
  const versions = lists.map(({ quarter, version, issuedAt, openedAt }) => ({
    quarter,
    version,
    issuedAt: issuedAt.toISOString(),
    openedAt: openedAt?.toISOString() ?? null,
  }))
  return { items, monthTotalFen: monthTotal(items, today), list: versions[0] ?? null, versions }
}

async function markOpened(ctx: Ctx, householdId: string): Promise<void> {
  const unopened = await ctx.db.benefitList.findMany({
    where: { householdId, openedAt: null },
    select: { id: true },
  })
  if (unopened.length === 0) return
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.benefitList.updateMany({
      where: { householdId, openedAt: null },
      data: { openedAt: ctx.clock.now() },
    })
    for (const { id } of unopened) await cancelTasks(ctx, id, 'benefits.unopened')
    await audit(ctx, {
      action: 'benefits.open',
      subjectKind: 'household',
      subjectId: householdId,
      householdId,
    })
  })
}
