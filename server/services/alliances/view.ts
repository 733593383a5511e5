import type { Alliance } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { type AllianceLevel, type AllianceView, type Opening, openingSchema } from '../contract.ts'
import { isOpen, openingRuns } from '../rules.ts'

/** The level of a place by the length of its code. */
export function levelOf(regionCode: string): AllianceLevel {
  if (regionCode.length >= 12) return 'village'
  return regionCode.length >= 9 ? 'township' : 'county'
}

export function allianceView(
  ctx: Ctx,
  row: Alliance,
  more: { regionName: string; duty: string | null },
): AllianceView {
  const hours = openingSchema.array().parse(row.hours)
  const openNow = isOpen(hours, ctx.clock.now())
  return {
    id: row.id,
    level: row.level as AllianceLevel,
    levelText: ctx.t(`services:level.${row.level}`),
    name: row.name,
    regionCode: row.regionCode,
    regionName: more.regionName,
    address: row.address,
    phone: row.phone,
    hours,
    hoursText: hoursText(ctx, hours),
    openNow,
    openText: ctx.t(`services:open.${openNow === null ? 'unset' : openNow ? 'yes' : 'no'}`),
    dutyToday: more.duty,
    demo: row.demo,
  }
}

function hoursText(ctx: Ctx, hours: readonly Opening[]): string[] {
  const day = (n: number) => ctx.t(`services:day.${n}`)
  return openingRuns(hours).map(({ from, to, times }) =>
    ctx.t('services:open.line', {
      days: from === to ? day(from) : ctx.t('services:open.span', { from: day(from), to: day(to) }),
      times: times.join(ctx.t('services:and')),
    }),
  )
}
