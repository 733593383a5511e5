import { isDeepStrictEqual } from 'node:util'
import { dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { ProjectInput } from './read-rows.ts'

type Counts = { added: number; changed: number; same: number }

/** Counts what the lines would do, and does it when `keep` says so, in the caller's transaction. */
export async function keepRows(
  ctx: Ctx,
  rows: readonly ProjectInput[],
  { regionCode, keep }: { regionCode: string; keep: boolean },
): Promise<Counts> {
  const known = await ctx.db.serviceProject.findMany({
    where: { code: { in: rows.map(({ code }) => code) } },
    include: { provider: true },
  })
  const byCode = new Map(known.map((row) => [row.code, row]))
  const providers = keep ? await ensureProviders(ctx, rows, regionCode) : new Map<string, string>()
  const counts: Counts = { added: 0, changed: 0, same: 0 }
  for (const row of rows) {
    const before = byCode.get(row.code)
    const data = dataOf(row)
    if (before && before.provider.name === row.provider && sameAs(before, data)) {
      counts.same += 1
      continue
    }
    counts[before ? 'changed' : 'added'] += 1
    if (!keep) continue
    const all = {
      ...data,
      providerId: providers.get(row.provider) ?? '',
      demo: false,
      updatedAt: ctx.clock.now(),
    }
    await ctx.db.serviceProject.upsert({
      where: { code: row.code },
      create: { ...all, code: row.code },
      update: all,
    })
  }
  return counts
}

function dataOf({ row: _row, code: _code, provider: _provider, startsOn, endsOn, ...rest }: ProjectInput) {
  return { ...rest, startsOn: dateColumn(startsOn), endsOn: endsOn ? dateColumn(endsOn) : null }
}

function sameAs(before: Record<string, unknown>, data: Record<string, unknown>): boolean {
  return Object.entries(data).every(([name, value]) => isDeepStrictEqual(before[name], value))
}

/** The organisations by name, made where they are new. */
async function ensureProviders(
  ctx: Ctx,
  rows: readonly ProjectInput[],
  regionCode: string,
): Promise<Map<string, string>> {
  const names = [...new Set(rows.map(({ provider }) => provider))]
  await ctx.db.serviceProvider.createMany({
    data: names.map((name) => ({ name, kind: 'organisation', regionCode })),
    skipDuplicates: true,
  })
  const found = await ctx.db.serviceProvider.findMany({ where: { regionCode, name: { in: names } } })
  return new Map(found.map(({ id, name }) => [name, id]))
}
