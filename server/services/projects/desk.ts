import type { z } from 'zod'
import { audit } from '../../platform/audit.ts'
import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { inRegion, requireStaff } from '../../platform/scope.ts'
import { ordersThisMonth } from '../catalogue/capacity.ts'
import { placeNames, whereText } from '../catalogue/view.ts'
import type { deskProjectsSchema, ServiceKind, Tag } from '../contract.ts'

type Projects = z.infer<typeof deskProjectsSchema>
type State = 'open' | 'paused' | 'ended'
const MOST = 2000

/** Every project of providers of one's place, or that comes there. */
export async function deskProjects(ctx: Ctx): Promise<Projects> {
  const { regionCode } = requireStaff(ctx.actor, ['village', 'township', 'county'])
  const around = [6, 9, 12].filter((n) => n <= regionCode.length).map((n) => regionCode.slice(0, n))
  const rows = await ctx.db.serviceProject.findMany({
    where: {
      OR: [{ provider: { regionCode: { startsWith: regionCode } } }, { regionCodes: { hasSome: around } }],
    },
    include: { provider: true },
    orderBy: [{ state: 'asc' }, { code: 'asc' }],
    take: MOST,
  })
  const nameOf = await placeNames(ctx, rows)
  const ordered = await ordersThisMonth(
    ctx,
    rows.map(({ id }) => id),
  )
  return {
    items: rows.map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      providerName: row.provider.name,
      tag: row.tag as Tag,
      tagText: ctx.t(`services:tag.${row.tag}`),
      kind: row.kind as ServiceKind,
      kindText: ctx.t(`services:kind.${row.kind}`),
      whereText: whereText(ctx, row.regionCodes, nameOf),
      state: row.state as State,
      stateText: ctx.t(`services:projectState.${row.state}`),
      monthly: row.monthly,
      ordersThisMonth: ordered.get(row.id) ?? 0,
      startsOn: fromDateColumn(row.startsOn),
      endsOn: row.endsOn && fromDateColumn(row.endsOn),
      demo: row.demo,
    })),
  }
}

/** Whether a project of one's own county takes orders. Orders that are on their way go on. */
export async function setProjectState(ctx: Ctx, id: string, state: State): Promise<void> {
  const { regionCode } = requireStaff(ctx.actor, ['county'])
  await inTransaction(ctx, async (ctx) => {
    const row = await ctx.db.serviceProject.findUnique({ where: { id }, include: { provider: true } })
    if (!row || !inRegion(regionCode, row.provider.regionCode)) throw new AppError('NOT_FOUND')
    await ctx.db.serviceProject.update({ where: { id }, data: { state, updatedAt: ctx.clock.now() } })
    await audit(ctx, {
      action: 'service.projectState',
      subjectKind: 'service_project',
      subjectId: id,
      detail: { state },
    })
  })
}
