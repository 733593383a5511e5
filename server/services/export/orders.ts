import { regionName } from '../../households/service.ts'
import { chinaTime } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { Cell } from '../../platform/sheets/write-sheet.ts'

const PAGE = 500
const COLUMNS = [
  'number',
  'projectCode',
  'project',
  'provider',
  'kind',
  'place',
  'state',
  'made',
  'accepted',
  'in',
  'out',
  'minutes',
  'confirmed',
  'rating',
] as const

/** Every order of a county, without anybody in it: the township is as near as it gets. */
export async function* orderRows(ctx: Ctx, regionCode: string): AsyncGenerator<readonly Cell[]> {
  yield COLUMNS.map((column) => ctx.t(`services:export.${column}`))
  const names = new Map<string, string>()
  const nameOf = async (code: string): Promise<string> => {
    const name = names.get(code) ?? (await regionName(ctx, code))
    names.set(code, name)
    return name
  }
  for (let after: string | null = null; ; ) {
    const rows: Row[] = await page(ctx, regionCode, after)
    for (const row of rows) yield cellsOf(ctx, row, await nameOf(row.regionCode.slice(0, 9)))
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.id
  }
}

type Row = Awaited<ReturnType<typeof page>>[number]

/** Ids go with time, so that the order of ids is the order in which they were made. */
function page(ctx: Ctx, regionCode: string, after: string | null) {
  return ctx.db.serviceOrder.findMany({
    where: { regionCode: { startsWith: regionCode }, ...(after ? { id: { gt: after } } : {}) },
    select: {
      id: true,
      number: true,
      regionCode: true,
      state: true,
      createdAt: true,
      acceptedAt: true,
      inAt: true,
      outAt: true,
      confirmedAt: true,
      rating: true,
      project: { select: { code: true, name: true, kind: true, provider: { select: { name: true } } } },
    },
    orderBy: { id: 'asc' },
    take: PAGE,
  })
}

function cellsOf(ctx: Ctx, row: Row, place: string): readonly Cell[] {
  const { project, inAt, outAt } = row
  const cells: Record<(typeof COLUMNS)[number], Cell> = {
    number: row.number,
    projectCode: project.code,
    project: project.name,
    provider: project.provider.name,
    kind: ctx.t(`services:kind.${project.kind}`),
    place,
    state: ctx.t(`services:staffState.${row.state}`),
    made: local(row.createdAt),
    accepted: local(row.acceptedAt),
    in: local(inAt),
    out: local(outAt),
    minutes: inAt && outAt ? Math.floor((outAt.getTime() - inAt.getTime()) / 60_000) : null,
    confirmed: local(row.confirmedAt),
    rating: row.rating,
  }
  return COLUMNS.map((column) => cells[column])
}

/** `2026-11-22 14:05`, in China. */
function local(at: Date | null): string | null {
  return at && chinaTime(at).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
