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

/** What is asked for at a place and what can still come there this month; `free` null: nobody said how much. */
export type Cell = {
  regionCode: string
  kind: ServiceKind
  openOrders: number
  openWishes: number
  free: number | null
  projects: number
}
/** A project with room to spare this month. */
export type Spare = {
  projectId: string
  name: string
  kind: ServiceKind
  regionCodes: readonly string[]
  free: number
}
export type Suggestion = {
  kind: ServiceKind
  projectId: string
  projectName: string
  toRegionCode: string
  number: number
}

/** What is asked for beyond what can be done. Where nobody said how much can be done, a project that comes is enough. */
export function shortOf({ openOrders, openWishes, free, projects }: Cell): number {
  const asked = openOrders + openWishes
  if (free === null) return projects > 0 ? 0 : asked
  return Math.max(0, asked - free)
}

/**
 * Where spare capacity could go: the greatest want first, from the project with most to spare that does not come there
 * yet; nothing is promised twice.
 */
export function suggest(cells: readonly Cell[], spares: readonly Spare[]): Suggestion[] {
  const left = new Map(spares.map(({ projectId, free }) => [projectId, free]))
  const wants = cells
    .map((cell) => ({ cell, want: shortOf(cell) }))
    .filter(({ want }) => want > 0)
    .toSorted((a, b) => b.want - a.want || a.cell.regionCode.localeCompare(b.cell.regionCode))
  const suggestions: Suggestion[] = []
  for (const { cell, want } of wants) {
    const { kind, regionCode } = cell
    const found = spares
      .filter((one) => one.kind === kind && (left.get(one.projectId) ?? 0) > 0)
      .filter((one) => !one.regionCodes.some((code) => regionCode.startsWith(code)))
      .toSorted((a, b) => (left.get(b.projectId) ?? 0) - (left.get(a.projectId) ?? 0))[0]
    if (!found) continue
    const number = Math.min(want, left.get(found.projectId) ?? 0)
    left.set(found.projectId, (left.get(found.projectId) ?? 0) - number)
    suggestions.push({
      kind,
      projectId: found.projectId,
      projectName: found.name,
      toRegionCode: regionCode,
      number,
    })
  }
  return suggestions
}
