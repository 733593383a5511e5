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
  const added = rows.filter(({ code }) => !byCode.has(code))
  const changed = rows.filter((row) => {
    const before = byCode.get(row.code)
    return before && !(before.provider.name === row.provider && sameAs(before, dataOf(row)))
  })
  const counts = {
    added: added.length,
    changed: changed.length,
    same: rows.length - added.length - changed.length,
  }
  if (!keep) return counts
  const providers = await ensureProviders(ctx, [...added, ...changed], regionCode)
  const whole = (row: ProjectInput) => ({
    ...dataOf(row),
    code: row.code,
    providerId: providers.get(row.provider) ?? '',
    updatedAt: ctx.clock.now(),
  })
  // A few statements for thousands of lines: one a line would outlast the transaction.
  for (const part of parts(added)) await ctx.db.serviceProject.createMany({ data: part.map(whole) })
  for (const part of parts(changed)) await change(ctx, part.map(whole))
  return counts
}

const PART = 500

function* parts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += PART) yield all.slice(at, at + PART)
}

/** Gives known projects what their lines say. What came with the demo is the county's own from then on. */
async function change(ctx: Ctx, rows: readonly object[]): Promise<void> {
  const json = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  await ctx.db.$executeRaw`
    UPDATE service_project p
       SET provider_id = x."providerId", name = x.name, about = x.about, tag = x.tag, kind = x.kind,
           for_types = ARRAY(SELECT jsonb_array_elements_text(x."forTypes")),
           region_codes = ARRAY(SELECT jsonb_array_elements_text(x."regionCodes")),
           monthly = x.monthly, minutes = x.minutes, funding = x.funding, alliance_id = x."allianceId", pay_fen = x."payFen",
           starts_on = x."startsOn"::timestamptz AT TIME ZONE 'UTC',
           ends_on = x."endsOn"::timestamptz AT TIME ZONE 'UTC',
           state = x.state, updated_at = x."updatedAt", demo = false
      FROM jsonb_to_recordset(${json}::jsonb) AS x(
             code text, "providerId" uuid, name text, about text, tag text, kind text, "forTypes" jsonb,
             "regionCodes" jsonb, monthly int, minutes int, funding text, "allianceId" uuid, "payFen" bigint, "startsOn" text,
             "endsOn" text, state text, "updatedAt" timestamptz)
     WHERE p.code = x.code`
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
