import type { z } from 'zod'
import type { Prisma } from '../../generated/prisma/client.ts'
import { regionNames } from '../../households/service.ts'
import { chinaDate, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { requireStaff } from '../../platform/scope.ts'
import type { AllianceView, alliancesSchema } from '../contract.ts'
import { allianceView } from './view.ts'

type Alliances = z.infer<typeof alliancesSchema>
const MOST = 300

/** Places for whoever lives at `region`: the village's, the township's, the county's; a whole county shows all it has. */
export async function alliancesNear(ctx: Ctx, region: string): Promise<Alliances> {
  const around = [6, 9, 12].filter((n) => n <= region.length).map((n) => region.slice(0, n))
  const items = await views(ctx, {
    OR: [{ regionCode: { in: around } }, { regionCode: { startsWith: region } }],
  })
  const near = ({ regionCode }: AllianceView) => (region.startsWith(regionCode) ? regionCode.length : 0)
  return { items: items.sort((a, b) => near(b) - near(a)) }
}

/** Places that the signed-in desk keeps. */
export async function deskAlliances(ctx: Ctx): Promise<Alliances> {
  const { regionCode } = requireStaff(ctx.actor, ['township', 'county'])
  return { items: await views(ctx, { regionCode: { startsWith: regionCode } }) }
}

/** The place of a project, for its page; null: none, or it has ended. */
export async function allianceOf(ctx: Ctx, id: string | null): Promise<AllianceView | null> {
  return id ? ((await views(ctx, { id }))[0] ?? null) : null
}

async function views(ctx: Ctx, where: Prisma.AllianceWhereInput): Promise<AllianceView[]> {
  const today = dateColumn(chinaDate(ctx.clock.now()))
  const rows = await ctx.db.alliance.findMany({
    where: { ...where, endedAt: null },
    include: { duties: { where: { on: today } } },
    orderBy: [{ regionCode: 'asc' }, { name: 'asc' }],
    take: MOST,
  })
  const nameOf = await regionNames(
    ctx,
    rows.map(({ regionCode }) => regionCode),
  )
  return rows.map(({ duties, ...row }) =>
    allianceView(ctx, row, { regionName: nameOf(row.regionCode), duty: duties[0]?.words ?? null }),
  )
}
