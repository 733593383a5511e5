import { regionNames } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { requireStaff } from '../../platform/scope.ts'
import { openWishesByPlace } from '../../wishes/service.ts'
import type { Balance, ServiceKind } from '../contract.ts'
import { type Cell, KIND_OF_WISH, type Spare, shortOf, suggest } from '../rules.ts'
import { settingsOf } from '../settings.ts'
import { type Demand, openOrders } from './demand.ts'
import { openProjects, type Supply } from './supply.ts'

/**
 * What is asked for in a county and, in numbers alone, in its partner counties (共富结对), against what projects can still
 * do this month; and where capacity to spare could go. A person decides.
 */
export async function serviceBalance(ctx: Ctx): Promise<Balance> {
  const { regionCode } = requireStaff(ctx.actor, ['county'])
  const partners = (await settingsOf(ctx, regionCode))?.value.partnerCounties ?? []
  const regions = [regionCode, ...partners]
  const [orders, wishes, supply] = await Promise.all([
    openOrders(ctx, regions),
    wishesOf(ctx, regions),
    openProjects(ctx),
  ])
  const cells = cellsOf([...orders, ...wishes], supply)
  const suggestions = suggest(cells, sparesOf(supply, regionCode, cells))
  const nameOf = await regionNames(
    ctx,
    cells.map((cell) => cell.regionCode),
  )
  const kindText = (kind: ServiceKind) => ctx.t(`services:kind.${kind}`)
  return {
    asOf: ctx.clock.now().toISOString(),
    cells: cells.map((cell) => ({
      ...cell,
      regionName: nameOf(cell.regionCode),
      kindText: kindText(cell.kind),
    })),
    suggestions: suggestions.map((one) => {
      const partner = !one.toRegionCode.startsWith(regionCode)
      const place = nameOf(one.toRegionCode)
      const text = ctx.t(`services:suggest.${partner ? 'partner' : 'here'}`, {
        project: one.projectName,
        place,
        number: one.number,
        kind: kindText(one.kind),
      })
      return { ...one, toRegionName: place, text, partner }
    }),
  }
}

async function wishesOf(ctx: Ctx, regions: readonly string[]): Promise<Demand[]> {
  const rows = await openWishesByPlace(ctx, regions)
  return rows.flatMap(({ place, category, count }) => {
    const kind = KIND_OF_WISH[category]
    return kind ? [{ regionCode: place, kind, openOrders: 0, openWishes: count }] : []
  })
}

/** One cell a township and kind where something is asked for, the greatest want first. */
function cellsOf(demands: readonly Demand[], supply: readonly Supply[]): Cell[] {
  const cells = new Map<string, Cell>()
  for (const { regionCode, kind, openOrders, openWishes } of demands) {
    const key = `${regionCode} ${kind}`
    const cell = cells.get(key) ?? {
      regionCode,
      kind,
      ...comesTo(regionCode, kind, supply),
      openOrders: 0,
      openWishes: 0,
    }
    cells.set(key, {
      ...cell,
      openOrders: cell.openOrders + openOrders,
      openWishes: cell.openWishes + openWishes,
    })
  }
  return [...cells.values()].sort(
    (a, b) => shortOf(b) - shortOf(a) || a.regionCode.localeCompare(b.regionCode),
  )
}

function comesTo(regionCode: string, kind: ServiceKind, supply: readonly Supply[]) {
  const here = supply.filter(
    (one) => one.kind === kind && one.regionCodes.some((code) => regionCode.startsWith(code)),
  )
  const said = here.flatMap(({ free }) => (free === null ? [] : [free]))
  return { projects: here.length, free: said.length > 0 ? said.reduce((sum, one) => sum + one, 0) : null }
}

/** Projects of this county with more room than their own places ask for. */
function sparesOf(supply: readonly Supply[], regionCode: string, cells: readonly Cell[]): Spare[] {
  return supply.flatMap((one) => {
    if (one.free === null || !one.regionCodes.some((code) => code.startsWith(regionCode))) return []
    const wanted = cells
      .filter(
        (cell) => cell.kind === one.kind && one.regionCodes.some((code) => cell.regionCode.startsWith(code)),
      )
      .reduce((sum, cell) => sum + cell.openOrders + cell.openWishes, 0)
    const free = one.free - wanted
    return free > 0 ? [{ ...one, free }] : []
  })
}
