import type { ServiceKind } from '../contract.ts'

/** Which kind of service a wish of a category would be met by, for comparing what is asked for with what there is. */
export const KIND_OF_WISH: Readonly<Record<string, ServiceKind>> = {
  company: 'visit',
  repair: 'home',
  study: 'skills',
  medical: 'hospital',
  travel: 'inclusion',
  festival: 'inclusion',
}

/**
 * Fewer than so many are not counted out where the reader could not look at each of them anyway: in a small place a small number
 * is somebody. Our own default, which no document names.
 */
export const FEW = 5

/** What is asked for at a place and not met. `needs`: families that a kind would suit and to whom nobody has come this month. */
export type Demand = {
  regionCode: string
  kind: ServiceKind
  openOrders: number
  openWishes: number
  needs: number
}
/** A project that runs, and how much it can still do this month; null: not said. */
export type Supply = {
  projectId: string
  name: string
  kind: ServiceKind
  regionCodes: readonly string[]
  free: number | null
}
/** `free`: what all that come there can still do, null where nobody said; `short`: what is asked for beyond it. */
export type Cell = Demand & { free: number | null; projects: number; short: number }
/** A project with room beyond what the places ask for to which it comes. */
export type Spare = Supply & { free: number }
export type Suggestion = {
  kind: ServiceKind
  projectId: string
  projectName: string
  toRegionCode: string
  number: number
}

const comesTo = ({ regionCodes }: Supply, place: string): boolean =>
  regionCodes.some((code) => place.startsWith(code) || code.startsWith(place))

const asked = ({ openOrders, openWishes }: Demand): number => openOrders + openWishes

/** One cell a place and kind. */
function merged(demands: readonly Demand[]): Demand[] {
  const cells = new Map<string, Demand>()
  for (const one of demands) {
    const key = `${one.regionCode} ${one.kind}`
    const cell = cells.get(key)
    cells.set(key, {
      ...one,
      openOrders: one.openOrders + (cell?.openOrders ?? 0),
      openWishes: one.openWishes + (cell?.openWishes ?? 0),
      needs: one.needs + (cell?.needs ?? 0),
    })
  }
  return [...cells.values()]
}

/**
 * Holds what is asked for against what there is. What a project can still do is counted once: those that come to few places are
 * used first, and what is left of all is to spare. Where one comes that did not say how much it does, nothing is short.
 */
export function balanceOf(
  demands: readonly Demand[],
  supply: readonly Supply[],
): { cells: Cell[]; spares: Spare[] } {
  const left = new Map(supply.map(({ projectId, free }) => [projectId, free ?? 0]))
  const wide = ({ regionCodes }: Supply) => [
    Math.max(...regionCodes.map((code) => -code.length)),
    regionCodes.length,
  ]
  const narrowFirst = supply.toSorted((a, b) => {
    const [longA = 0, manyA = 0] = wide(a)
    const [longB = 0, manyB = 0] = wide(b)
    return longA - longB || manyA - manyB || a.projectId.localeCompare(b.projectId)
  })
  const cells = merged(demands)
    .toSorted((a, b) => asked(b) - asked(a) || a.regionCode.localeCompare(b.regionCode))
    .map((cell) => {
      const here = narrowFirst.filter((one) => one.kind === cell.kind && comesTo(one, cell.regionCode))
      const said = here.flatMap(({ free }) => (free === null ? [] : [free]))
      let short = asked(cell)
      for (const { projectId, free } of here) {
        const given = Math.min(short, left.get(projectId) ?? 0)
        left.set(projectId, (left.get(projectId) ?? 0) - given)
        short = free === null ? 0 : short - given
      }
      const free = said.length > 0 ? said.reduce((sum, one) => sum + one, 0) : null
      return { ...cell, projects: here.length, free, short }
    })
  const spares = supply.flatMap((one) => {
    const free = one.free === null ? 0 : (left.get(one.projectId) ?? 0)
    return free > 0 ? [{ ...one, free }] : []
  })
  return { cells: cells.toSorted((a, b) => b.short - a.short), spares }
}

/** The cells of other counties, each county as one: where exactly is theirs to know. */
export function byCounty(cells: readonly Demand[]): Demand[] {
  return merged(cells.map((cell) => ({ ...cell, regionCode: cell.regionCode.slice(0, 6) })))
}

/**
 * Where what is to spare could go: the greatest want first, from the project with most to spare that does not come there yet;
 * nothing is promised twice. `left` is what is to spare, and is used up.
 */
export function suggest(cells: readonly Cell[], spares: readonly Spare[]): Suggestion[] {
  const left = new Map(spares.map(({ projectId, free }) => [projectId, free]))
  const room = ({ projectId }: Spare) => left.get(projectId) ?? 0
  return cells
    .filter(({ short }) => short > 0)
    .flatMap(({ kind, regionCode, short }) => {
      const [best] = spares
        .filter((one) => one.kind === kind && room(one) > 0 && !comesTo(one, regionCode))
        .toSorted((a, b) => room(b) - room(a))
      if (!best) return []
      const number = Math.min(short, room(best))
      left.set(best.projectId, room(best) - number)
      return [{ kind, projectId: best.projectId, projectName: best.name, toRegionCode: regionCode, number }]
    })
}

/** A count as it may be read; null: there are some, but few. */
export const shown = (count: number): number | null => (count > 0 && count < FEW ? null : count)
