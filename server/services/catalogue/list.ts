import type { z } from 'zod'
import { type FamilyPortrait, NOTHING_KNOWN, together } from '../../eligibility/service.ts'
import { regionName } from '../../households/service.ts'
import { chinaDate, fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { sayDate } from '../../platform/say-date.ts'
import { placeOf } from '../../requests/service.ts'
import { allianceOf } from '../alliances/list.ts'
import {
  fitOf,
  fittingFirst,
  type ProjectsQuery,
  type ProjectView,
  type projectsSchema,
} from '../contract.ts'
import { running, takesOrders } from '../orders/projects-for.ts'
import { afterOfficeHours } from '../rules.ts'
import { limitsAt } from '../settings.ts'
import { ordersThisMonth } from './capacity.ts'
import { familyOf } from './family.ts'
import { placeNames, projectLine, SHOWN } from './view.ts'

/** So many are weighed, and so many of them shown. */
const WEIGHED = 2000
const MOST = 200

/**
 * What one may order at a place, what fits the family first. Nothing is left out because it seems not to fit: who is
 * unsure asks. `told`: what somebody has said of their family in this very talk.
 */
export async function servicesFor(
  ctx: Ctx,
  query: ProjectsQuery,
  told: FamilyPortrait = NOTHING_KNOWN,
): Promise<z.infer<typeof projectsSchema>> {
  const region =
    query.region ?? (ctx.actor.kind === 'resident' ? await placeOf(ctx, ctx.actor.personId) : null)
  const rows = await ctx.db.serviceProject.findMany({
    where: {
      ...(region ? takesOrders(ctx, region) : { state: 'open', ...running(ctx) }),
      ...(query.tag ? { tag: query.tag } : {}),
      ...(query.kind ? { kind: query.kind } : {}),
    },
    include: SHOWN(ctx),
    orderBy: [{ name: 'asc' }, { code: 'asc' }],
    take: WEIGHED,
  })
  const around = {
    ordered: await ordersThisMonth(
      ctx,
      rows.map(({ id }) => id),
    ),
    nameOf: await placeNames(ctx, rows),
    region,
  }
  const known = await familyOf(ctx)
  const family = together(known.family, told)
  const lines = rows.map((row) => projectLine(ctx, row, around))
  return {
    items: fittingFirst(ctx.t, lines, family).slice(0, MOST),
    ...known,
    family: { ...family, types: [...family.types], signs: [...family.signs] },
    region: region ? { code: region, name: await regionName(ctx, region) } : null,
  }
}

/** One project with the times that are free. */
export async function serviceProject(ctx: Ctx, id: string): Promise<ProjectView> {
  const now = ctx.clock.now()
  const row = await ctx.db.serviceProject.findUnique({ where: { id }, include: SHOWN(ctx) })
  if (!row) throw new AppError('NOT_FOUND')
  const region = ctx.actor.kind === 'resident' ? await placeOf(ctx, ctx.actor.personId) : null
  const around = {
    ordered: await ordersThisMonth(ctx, [id]),
    nameOf: await placeNames(ctx, [row]),
    region,
  }
  const line = projectLine(ctx, row, around)
  const { family } = await familyOf(ctx)
  const { acceptHours } = await limitsAt(ctx, region ?? row.provider.regionCode)
  const by = chinaDate(afterOfficeHours(now, acceptHours))
  return {
    ...line,
    ...fitOf(ctx.t, line, family),
    slots: row.slots.map((slot) => ({
      id: slot.id,
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
      free: slot.capacity - slot.taken,
    })),
    providerPhone: row.provider.phone,
    startsOn: fromDateColumn(row.startsOn),
    endsOn: row.endsOn && fromDateColumn(row.endsOn),
    alliance: await allianceOf(ctx, row.allianceId),
    answerText: ctx.t('services:answerBy', { date: String(sayDate(by, ctx.lang)) }),
  }
}
