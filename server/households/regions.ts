import type { Ctx } from '../platform/context.ts'

const COUNTY = 6
const TOWNSHIP = 9

/**
 * Names of places by code: county and what lies under it, written together (`余姚市梨洲街道`). A code that is
 * not in the table has the name of the smallest known place around it, or none at all.
 */
export async function regionNames(ctx: Ctx, codes: readonly string[]): Promise<(code: string) => string> {
  const chain = (code: string) =>
    code.length < COUNTY
      ? [code]
      : [COUNTY, TOWNSHIP, 12]
          .filter((length) => code.length >= length)
          .map((length) => code.slice(0, length))
  const wanted = [...new Set(codes.flatMap(chain))]
  const rows = await ctx.db.region.findMany({ where: { code: { in: wanted } } })
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  return (code) =>
    chain(code)
      .map((part) => names.get(part) ?? '')
      .join('')
}

export async function regionName(ctx: Ctx, code: string): Promise<string> {
  return (await regionNames(ctx, [code]))(code)
}

/** The township (or street) and the county of a place, by name, for "who is on it". */
export async function officeNames(ctx: Ctx, code: string): Promise<{ township: string; county: string }> {
  const names = await ctx.db.region.findMany({
    where: { code: { in: [code.slice(0, TOWNSHIP), code.slice(0, COUNTY)] } },
  })
  const of = (length: number) => names.find((row) => row.code === code.slice(0, length))?.name ?? ''
  return { township: code.length >= TOWNSHIP ? of(TOWNSHIP) : '', county: of(COUNTY) }
}

/** Whether a place exists, so that nobody applies nowhere. */
export async function regionExists(ctx: Ctx, code: string): Promise<boolean> {
  return (await ctx.db.region.count({ where: { code } })) === 1
}

/**
 * Every place of a county and below it by its code and by its name. A name that two places share (村 of different
 * townships) names none: there the code is needed.
 */
export async function placesWithin(ctx: Ctx, county: string): Promise<Map<string, string>> {
  const rows = await ctx.db.region.findMany({ where: { code: { startsWith: county } } })
  const names = new Map<string, string | null>()
  for (const { code, name } of rows) {
    names.set(code, code)
    names.set(name, names.has(name) ? null : code)
  }
  return new Map([...names].flatMap(([name, code]) => (code === null ? [] : [[name, code] as const])))
}
