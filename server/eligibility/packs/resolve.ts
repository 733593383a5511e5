import { linesOf } from '../engine/lines.ts'
import type { PackRow, PolicyKey, PolicyPack, ResolvedPack } from '../engine/pack-types.ts'
import { ALL_PACKS } from './all.ts'
import { isDraft } from './sources.ts'

function inForce(row: { validFrom: string; validTo: string | null }, day: string): boolean {
  return row.validFrom <= day && (row.validTo === null || day < row.validTo)
}

/** A value that is past its term but has no successor still answers; drafts never do. */
function layer(pack: PolicyPack, day: string): [PolicyKey, PackRow][] {
  return pack.rows
    .filter((row) => inForce(row, day) && !isDraft(pack, row.source))
    .map((row) => [row.key, row as PackRow])
}

function resolve(region: string | null, asOf: string, packs: readonly PolicyPack[]): ResolvedPack {
  const code = region ?? ''
  const covering = packs.filter((pack) => pack.covers.some((prefix) => code.startsWith(prefix)))
  const rows = Object.fromEntries(covering.flatMap((pack) => layer(pack, asOf))) as ResolvedPack['rows']
  return {
    region,
    asOf,
    version: covering.map((pack) => `${pack.id}@${pack.version}`).join(' '),
    rows,
    sources: Object.assign({}, ...covering.map((pack) => pack.sources)),
    lines: linesOf(region, rows),
  }
}

/** Rules already put together, by list of packs, then by place and day. */
const known = new WeakMap<readonly PolicyPack[], Map<string, ResolvedPack>>()
/** Places × days kept in memory; beyond it the list starts anew. */
const MOST = 500

/**
 * The rules for one place on one day: from the whole country down to the county, the closest wins.
 * @param region six-digit county code, or null/undefined while it is not known
 * @param asOf day, YYYY-MM-DD
 */
export function resolvePack(
  region: string | null | undefined,
  asOf: string,
  packs: readonly PolicyPack[] = ALL_PACKS,
): ResolvedPack {
  const places = known.get(packs) ?? new Map<string, ResolvedPack>()
  known.set(packs, places)
  const id = `${region ?? ''} ${asOf}`
  const found = places.get(id) ?? resolve(region ?? null, asOf, packs)
  if (places.size >= MOST) places.clear()
  places.set(id, found)
  return found
}
