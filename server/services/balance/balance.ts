import { regionNames } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { requireStaff } from '../../platform/scope.ts'
import type { Balance, ServiceKind } from '../contract.ts'
import { balanceOf, byCounty, type Cell, FEW, type Suggestion, shown, suggest } from '../rules.ts'
import { settingsOf } from '../settings.ts'
import { familyNeeds, openOrders, openWishes } from './demand.ts'
import { openProjects } from './supply.ts'

/**
 * What is asked for in a county, and in its partner counties (共富结对) as wholes, against what projects can still do this month;
 * and where capacity to spare could go: within the county first, then to the partners. A person decides.
 */
export async function serviceBalance(ctx: Ctx): Promise<Balance> {
  const { regionCode } = requireStaff(ctx.actor, ['county'])
  const partners = (await settingsOf(ctx, regionCode))?.value.partnerCounties ?? []
  const [orders, wishes, needs, far, supply] = await Promise.all([
    openOrders(ctx, [regionCode]),
    openWishes(ctx, [regionCode]),
    familyNeeds(ctx, regionCode),
    partners.length > 0 ? theirs(ctx, partners) : [],
    openProjects(ctx),
  ])
  const { cells, spares } = balanceOf([...orders, ...wishes, ...needs, ...byCounty(far)], supply)
  const own = (code: string) => code.startsWith(regionCode)
  const told = cells.filter(
    ({ openOrders, openWishes, needs }) => openOrders + openWishes > 0 || needs >= FEW,
  )
  const ours = spares.filter(({ regionCodes }) => regionCodes.some(own))
  const nearFirst = [...cells].sort((a, b) => Number(own(b.regionCode)) - Number(own(a.regionCode)))
  const suggestions = suggest(nearFirst, ours)
  const nameOf = await regionNames(
    ctx,
    told.map((cell) => cell.regionCode),
  )
  return {
    asOf: ctx.clock.now().toISOString(),
    few: FEW,
    cells: told.map((cell) => cellView(ctx, cell, nameOf(cell.regionCode), own(cell.regionCode))),
    suggestions: suggestions.map((one) =>
      suggestionView(ctx, one, nameOf(one.toRegionCode), own(one.toRegionCode)),
    ),
  }
}

async function theirs(ctx: Ctx, partners: readonly string[]) {
  return [...(await openOrders(ctx, partners)), ...(await openWishes(ctx, partners))]
}

const kindText = (ctx: Ctx, kind: ServiceKind) => ctx.t(`services:kind.${kind}`)

/** Orders and wishes of one's own county one may open one by one; all else is only told where there are enough of them. */
function cellView(ctx: Ctx, cell: Cell, regionName: string, own: boolean): Balance['cells'][number] {
  const count = (number: number) => (own ? number : shown(number))
  return {
    regionCode: cell.regionCode,
    regionName,
    kind: cell.kind,
    kindText: kindText(ctx, cell.kind),
    openOrders: count(cell.openOrders),
    openWishes: count(cell.openWishes),
    needs: own ? shown(cell.needs) : 0,
    free: cell.free,
    projects: cell.projects,
    short: count(cell.short),
    partner: !own,
  }
}

function suggestionView(
  ctx: Ctx,
  { projectName, number, ...one }: Suggestion,
  place: string,
  own: boolean,
): Balance['suggestions'][number] {
  const many = own ? number : shown(number)
  const key = own ? 'here' : many === null ? 'partnerFew' : 'partner'
  const text = ctx.t(`services:suggest.${key}`, {
    project: projectName,
    place,
    number,
    few: FEW,
    kind: kindText(ctx, one.kind),
  })
  return { ...one, projectName, number: many, toRegionName: place, text, partner: !own }
}
